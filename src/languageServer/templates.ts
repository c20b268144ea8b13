import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { looksLikeTemplate } from '../template/recognise.ts';
import { pathOfUri, uriOfPath } from './uris.ts';

/** Which files are templates: those the client names, else those of the open documents that look like one. */
export class Templates {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #openByPath = new Map<string, string>();
  #ofClient: ReadonlyMap<string, string> | undefined;

  constructor(documents: TextDocuments<TextDocument>) {
    this.#documents = documents;
    documents.onDidOpen(({ document: { uri } }) => {
      const path = pathOfUri(uri);
      if (path !== undefined) this.#openByPath.set(path, uri);
    });
    documents.onDidClose(({ document: { uri } }) => {
      this.#openByPath.delete(pathOfUri(uri) ?? '');
    });
  }

  /** From now on these are the templates; others are not searched. */
  setOfClient(uris: readonly string[]): void {
    this.#ofClient = new Map(
      uris.flatMap((uri) => {
        const path = pathOfUri(uri);
        return path === undefined ? [] : [[path, uri]];
      }),
    );
  }

  /** Absolute, sorted. */
  paths(): string[] {
    if (this.#ofClient) return [...this.#ofClient.keys()].sort();
    return [...this.#openByPath.keys()]
      .filter((path) => looksLikeTemplate(this.openDocument(path)?.getText() ?? ''))
      .sort();
  }

  /** As the client spells it. */
  uriOf(path: string): string {
    return this.#ofClient?.get(path) ?? this.#openByPath.get(path) ?? uriOfPath(path);
  }

  openDocument(path: string): TextDocument | undefined {
    const uri = this.#openByPath.get(path);
    return uri === undefined ? undefined : this.#documents.get(uri);
  }
}
