import { EventEmitter, Uri, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';

const scheme = 'lambda-workbench';
/** VS Code closes and reopens documents as it likes, while their editors stay. */
const mostKeptTexts = 20;

/** Texts of ours in editors that nobody can type in. */
export class ReadOnlyDocuments implements TextDocumentContentProvider, Disposable {
  /** The one set last comes last. */
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #registration = workspace.registerTextDocumentContentProvider(scheme, this);

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** What the document of this name says from now on, be it open or not. The name's ending tells its language. */
  set(name: string, text: string): Uri {
    const uri = Uri.from({ scheme, path: `/${name}` });
    const key = uri.toString();
    this.#texts.delete(key);
    this.#texts.set(key, text);
    const [oldest] = this.#texts.keys();
    if (oldest !== undefined && this.#texts.size > mostKeptTexts) this.#texts.delete(oldest);
    this.#changed.fire(uri);
    return uri;
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}
