import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ResourceTypes } from '../schema/resourceTypes.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { Settings } from './settings.ts';
import type { TemplateDocuments } from './templateDocuments.ts';

/** What the client was told of the problems of open documents. */
export class PublishedDiagnostics {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #templates: TemplateDocuments;
  readonly #types: ResourceTypes;
  readonly #published = new Set<string>();

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

  /** Tells the problems of a document as it is now; takes back what was told of what is no open template any more. */
  async publish(uri: string, { diagnosticsEnabled, severities }: Settings): Promise<void> {
    const template = diagnosticsEnabled ? this.#templates.open(uri) : undefined;
    if (!template && !this.#published.has(uri)) return;
    if (template) this.#published.add(uri);
    else this.#published.delete(uri);
    const version = this.#documents.get(uri)?.version;
    await this.#connection.sendDiagnostics({
      uri,
      ...(version !== undefined && { version }),
      diagnostics: template ? diagnosticsOf(template, this.#types, severities) : [],
    });
  }
}
