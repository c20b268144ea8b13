import { dirname } from 'node:path';
import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isSamconfig } from '../application/samconfig.ts';
import { CheckedResources } from '../language/diagnostics/checkedResources.ts';
import type { ResourceTypes } from '../schema/resourceTypes.ts';
import { diagnosticsOf, samconfigDiagnosticsOf } from './diagnostics.ts';
import type { Settings } from './settings.ts';
import type { TemplateDocuments } from './templateDocuments.ts';
import { pathOfUri } from './uris.ts';

/** What the client was told of the problems of open documents. */
export class PublishedDiagnostics {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #templates: TemplateDocuments;
  readonly #types: ResourceTypes;
  /** The documents that problems were told of. */
  readonly #published = new Map<string, CheckedResources>();

  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    templates: TemplateDocuments,
    types: ResourceTypes,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#templates = templates;
    this.#types = types;
  }

  /**
   * Tells the problems of a document as it is now; takes back what was told of what is no open template any more.
   * Answers whether there was something to analyse.
   */
  async publish(uri: string, { diagnosticsEnabled, severities }: Settings): Promise<boolean> {
    const checked = this.#published.get(uri) ?? new CheckedResources();
    const diagnostics = diagnosticsEnabled ? this.#diagnosticsOf(uri, severities, checked) : undefined;
    if (!diagnostics && !this.#published.has(uri)) return false;
    if (diagnostics) this.#published.set(uri, checked);
    else this.#published.delete(uri);
    const version = this.#documents.get(uri)?.version;
    await this.#connection.sendDiagnostics({
      uri,
      ...(version !== undefined && { version }),
      diagnostics: diagnostics ?? [],
    });
    return diagnostics !== undefined;
  }

  /** Of a template or a samconfig; undefined of any other document. */
  #diagnosticsOf(
    uri: string,
    severities: Settings['severities'],
    checked: CheckedResources,
  ): Diagnostic[] | undefined {
    const template = this.#templates.open(uri);
    if (template) return diagnosticsOf(template, this.#types, severities, checked);
    const path = pathOfUri(uri);
    const text = this.#documents.get(uri)?.getText();
    if (path === undefined || text === undefined || !isSamconfig(path)) return undefined;
    const beside = [...this.#templates.all()].filter(
      ({ uri: other }) => dirname(pathOfUri(other) ?? '') === dirname(path),
    );
    return samconfigDiagnosticsOf(
      path,
      text,
      beside.map((each) => each.template),
      severities,
    );
  }
}
