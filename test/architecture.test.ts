/** Holds the import table of ARCHITECTURE.md, and that nothing imports in a circle. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

interface Allowed {
  /** Folders whose values may be imported. */
  readonly values: readonly string[];
  /** Folders, or single files, of which only types may be imported. */
  readonly types?: readonly string[];
  /** Single files of other folders whose values may be imported. */
  readonly files?: readonly string[];
  readonly packages?: readonly string[];
}

const table: Readonly<Record<string, Allowed>> = {
  shared: { values: [] },
  protocol: { values: [] },
  schema: { values: ['shared'] },
  template: { values: ['shared'], packages: ['js-yaml', 'yaml', 'jsonc-parser'] },
  events: { values: ['shared'], types: ['template'], files: ['template/value.ts'] },
  language: {
    values: ['template', 'schema', 'events', 'shared'],
    packages: ['es-module-lexer', 'cjs-module-lexer'],
  },
  languageServer: {
    values: ['language', 'application', 'template', 'schema', 'events', 'protocol', 'shared'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-languageserver-types'],
  },
  emulator: { values: ['shared'] },
  application: {
    values: ['template', 'schema', 'shared'],
    types: ['emulator'],
    packages: ['smol-toml', 'yaml', 'esbuild', 'yauzl'],
  },
  eventSources: { values: ['events', 'shared'], types: ['emulator', 'template'] },
  debugAdapter: {
    values: ['application', 'emulator', 'template', 'protocol', 'shared'],
    packages: ['@vscode/debugadapter', '@vscode/debugprotocol'],
  },
  localLambda: {
    values: [
      'debugAdapter',
      'eventSources',
      'application',
      'emulator',
      'template',
      'schema',
      'protocol',
      'shared',
    ],
    packages: ['vscode-jsonrpc'],
  },
  cli: {
    values: ['localLambda', 'application', 'language', 'schema', 'template', 'events', 'shared'],
    types: ['emulator'],
  },
  extension: {
    values: ['protocol', 'shared'],
    types: ['events'],
    files: ['template/recognise.ts'],
    packages: ['vscode', 'vscode-languageclient', 'vscode-jsonrpc', '@vscode/debugprotocol'],
  },
};

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const source = join(import.meta.dirname, '..', 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.split(sep).join('/'));
const imports = files.flatMap(importsOf);

describe('the architecture', () => {
  it('has a row in the import table for every folder of src', () => {
    const folders = new Set(files.map(folderOf));
    assert.deepEqual([...folders].filter((folder) => !(folder in table)).sort(), []);
  });

  it('lets each folder import only what the table allows', () => {
    assert.deepEqual(imports.filter((each) => !isAllowed(each)).map(render), []);
  });

  it('has no circle of imports', () => {
    assert.deepEqual(circles(), []);
  });

  it('keeps every file under 400 lines', () => {
    const long = files.filter((file) => read(file).split('\n').length > 400);
    assert.deepEqual(long, []);
  });
});

function importsOf(from: string): Import[] {
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s)?\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
  return [...read(from).matchAll(pattern)].map(([, type, specifier, dynamic]) => ({
    from,
    specifier: specifier ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }));
}

function isAllowed({ from, specifier, typeOnly }: Import): boolean {
  const folder = folderOf(from);
  const allowed = table[folder];
  if (!allowed || specifier.startsWith('node:')) return true;
  if (!specifier.startsWith('.'))
    return typeOnly || (allowed.packages ?? []).some((name) => isIn(specifier, name));
  const target = targetOf(from, specifier);
  if (target.startsWith('../schemas/')) return folder === 'schema';
  const targetFolder = folderOf(target);
  if (targetFolder === folder || allowed.values.includes(targetFolder)) return true;
  if (allowed.files?.includes(target)) return true;
  return typeOnly && (allowed.types ?? []).includes(targetFolder);
}

function isIn(specifier: string, packageName: string): boolean {
  return specifier === packageName || specifier.startsWith(`${packageName}/`);
}

/** Groups of files that import each other's values in a circle, each named once. */
function circles(): string[] {
  const graph = new Map(files.map((file) => [file, [] as string[]]));
  for (const { from, specifier, typeOnly } of imports)
    if (!typeOnly && specifier.startsWith('.')) graph.get(from)?.push(targetOf(from, specifier));
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      found.add([...path.slice(start), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return [...found];
}

function targetOf(from: string, specifier: string): string {
  return normalize(join(dirname(from), specifier))
    .split(sep)
    .join('/');
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function read(file: string): string {
  return readFileSync(join(source, file), 'utf8');
}

function render({ from, specifier, typeOnly }: Import): string {
  return `${from} imports ${typeOnly ? 'type ' : ''}${specifier}`;
}
