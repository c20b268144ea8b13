import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { loadApplication } from '../application/loadApplication.ts';
import { noFiles } from '../language/files.ts';
import { TemplateDocument } from '../language/templateDocument.ts';
import { looksLikeTemplate } from '../template/recognise.ts';
import type { ResolveContext } from '../template/resolve.ts';
import type { Applications } from './applications.ts';
import type { Templates } from './templates.ts';
import type { Texts } from './texts.ts';
import { pathOfUri } from './uris.ts';

/** The documents that are templates, each made once per version and shared by diagnostics and all features. */
export class TemplateDocuments {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #templates: Templates;
  readonly #applications: Applications;
  readonly #texts: Texts;
  readonly #made = new WeakMap<ResolveContext, TemplateDocument>();
  readonly #unsaved = new WeakMap<
    TextDocument,
    { readonly version: number; readonly resolve: ResolveContext }
  >();

  constructor(
    documents: TextDocuments<TextDocument>,
    templates: Templates,
    applications: Applications,
    texts: Texts,
  ) {
    this.#documents = documents;
    this.#templates = templates;
    this.#applications = applications;
    this.#texts = texts;
  }

  /** An open document; undefined where it is no template, in a file or not saved yet. */
  open(uri: string): TemplateDocument | undefined {
    const document = this.#documents.get(uri);
    if (!document || !looksLikeTemplate(document.getText())) return undefined;
    const path = pathOfUri(uri);
    if (path !== undefined) return this.#atPath(path, uri);
    return uri.startsWith('untitled:')
      ? this.#make(uri, this.#unsavedContext(document), undefined)
      : undefined;
  }

  /** Every template that is known, open or not, sorted by path. */
  *all(): Iterable<TemplateDocument> {
    for (const path of this.#templates.paths()) yield this.#atPath(path, this.#templates.uriOf(path));
  }

  #atPath(path: string, uri: string): TemplateDocument {
    return this.#make(uri, this.#applications.get(path), path);
  }

  #make(uri: string, resolve: ResolveContext, path: string | undefined): TemplateDocument {
    const known = this.#made.get(resolve);
    if (known?.uri === uri) return known;
    const files = path === undefined ? noFiles : this.#texts.beside(path);
    const made = new TemplateDocument(uri, resolve, files);
    this.#made.set(resolve, made);
    return made;
  }

  #unsavedContext(document: TextDocument): ResolveContext {
    const known = this.#unsaved.get(document);
    const region = this.#applications.regionOf(undefined);
    if (known?.version === document.version && known.resolve.region === region) return known.resolve;
    const templatePath = 'template';
    const text = document.getText();
    const files = {
      read: (path: string) => (path === templatePath ? text : undefined),
      kindOf: () => undefined,
    };
    const resolve = loadApplication({ templatePath, region, files });
    this.#unsaved.set(document, { version: document.version, resolve });
    return resolve;
  }
}
