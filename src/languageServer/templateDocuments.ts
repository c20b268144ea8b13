import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Application } from '../application/application.ts';
import { loadApplication } from '../application/loadApplication.ts';
import { noFiles } from '../language/files.ts';
import { TemplateDocument } from '../language/templateDocument.ts';
import { looksLikeTemplate } from '../template/recognise.ts';
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
  readonly #made = new WeakMap<Application, TemplateDocument>();
  readonly #unsaved = new WeakMap<
    TextDocument,
    { readonly version: number; readonly application: Application }
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
      ? this.#make(uri, this.#unsavedApplication(document), undefined)
      : undefined;
  }

  /** Every template that is known, open or not, sorted by path. */
  *all(): Iterable<TemplateDocument> {
    for (const path of this.#templates.paths()) yield this.#atPath(path, this.#templates.uriOf(path));
  }

  #atPath(path: string, uri: string): TemplateDocument {
    return this.#make(uri, this.#applications.get(path), path);
  }

  #make(uri: string, application: Application, path: string | undefined): TemplateDocument {
    const known = this.#made.get(application);
    if (known?.uri === uri) return known;
    const files = path === undefined ? noFiles : this.#texts.beside(path);
    const functions = application.functions.map(({ resource }) => resource);
    const made = new TemplateDocument(uri, application, files, functions);
    this.#made.set(application, made);
    return made;
  }

  #unsavedApplication(document: TextDocument): Application {
    const known = this.#unsaved.get(document);
    const region = this.#applications.regionOf(undefined);
    if (known?.version === document.version && known.application.region === region) return known.application;
    const templatePath = 'template';
    const text = document.getText();
    const files = {
      read: (path: string) => (path === templatePath ? text : undefined),
      kindOf: () => undefined,
    };
    const application = loadApplication({ templatePath, region, files });
    this.#unsaved.set(document, { version: document.version, application });
    return application;
  }
}
