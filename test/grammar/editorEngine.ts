import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from '../support/cacheFolder.ts';

interface Contributed {
  readonly contributes?: {
    readonly grammars?: readonly {
      readonly scopeName: string;
      readonly path: string;
      readonly injectTo?: readonly string[];
    }[];
  };
}

/** What is used of the packages `vscode-textmate` and `vscode-oniguruma`. */
interface TextMate {
  readonly INITIAL: unknown;
  readonly Registry: new (options: object) => { loadGrammar(scope: string): Promise<Tokenizer> };
  parseRawGrammar(text: string, path: string): object;
}
interface Tokenizer {
  tokenizeLine(
    line: string,
    state: unknown,
  ): {
    readonly tokens: readonly {
      readonly startIndex: number;
      readonly endIndex: number;
      readonly scopes: readonly string[];
    }[];
    readonly ruleStack: unknown;
  };
}
interface Oniguruma {
  readonly OnigScanner: new (patterns: readonly string[]) => object;
  readonly OnigString: new (text: string) => object;
  loadWASM(data: Uint8Array): Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/** The VS Code that the tests of the editor installed, if they ever ran on this machine. */
export function installedEditor(): string | undefined {
  const cache = cacheFolder();
  const folders = existsSync(cache) ? readdirSync(cache) : [];
  return folders
    .filter((name) => name.startsWith('vscode-server-'))
    .map((name) => join(cache, name, 'vscode'))
    .find((folder) => existsSync(join(folder, 'node_modules', 'vscode-textmate')));
}

/** Tells of a text's every word, split at its blanks, the scopes that the editor gives its beginning, ours injected. */
export async function scopesIn(
  editor: string,
  scopeName: string,
  text: string,
): Promise<(word: string) => string> {
  const tokenizer = await registryOf(editor).then((registry) => registry.loadGrammar(scopeName));
  let state = textMateOf(editor).INITIAL;
  const words = new Map<string, string>();
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = tokenizer.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens)
      words.set(line.slice(startIndex, endIndex).trim(), scopes.join(' '));
  }
  return (word) => words.get(word) ?? '';
}

async function registryOf(editor: string): Promise<InstanceType<TextMate['Registry']>> {
  const oniguruma = packageOf(editor, 'vscode-oniguruma') as Oniguruma;
  const textMate = textMateOf(editor);
  const wasm = join(editor, 'node_modules', 'vscode-oniguruma', 'release', 'onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const builtIn = readdirSync(join(editor, 'extensions')).map((name) => join(editor, 'extensions', name));
  const paths = new Map(
    [...builtIn, root].flatMap((folder) =>
      grammarsOf(folder).map(({ scopeName, path }) => [scopeName, join(folder, path)] as const),
    ),
  );
  return new textMate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: readonly string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope: string) => {
      const path = paths.get(scope);
      return Promise.resolve(
        path === undefined ? null : textMate.parseRawGrammar(readFileSync(path, 'utf8'), path),
      );
    },
    getInjections: (scope: string) =>
      grammarsOf(root)
        .filter(({ injectTo }) => injectTo?.includes(scope))
        .map(({ scopeName }) => scopeName),
  });
}

function textMateOf(editor: string): TextMate {
  return packageOf(editor, 'vscode-textmate') as TextMate;
}

function packageOf(editor: string, name: string): unknown {
  return createRequire(join(editor, 'package.json'))(name);
}

function grammarsOf(folder: string): NonNullable<NonNullable<Contributed['contributes']>['grammars']> {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return [];
  return (JSON.parse(readFileSync(manifest, 'utf8')) as Contributed).contributes?.grammars ?? [];
}
