import { posix } from 'node:path';
import type { Completion, CompletionContext } from './completion.ts';

interface PathProperty {
  readonly takesFolders: boolean;
  /** Of the files it takes. */
  readonly files: RegExp | undefined;
}

const code: PathProperty = { takesFolders: true, files: /\.(?:zip|jar|war)$/ };
const definition: PathProperty = { takesFolders: false, files: /\.(?:ya?ml|json|asl)$/ };
const template: PathProperty = { takesFolders: false, files: /\.(?:ya?ml|json|template)$/ };

/** Properties of which SAM and the AWS CLI take files beside the template. */
const pathProperties: Readonly<Record<string, PathProperty>> = {
  CodeUri: code,
  ContentUri: code,
  'AWS::Lambda::Function.Code': code,
  DefinitionUri: definition,
  SchemaUri: { takesFolders: false, files: /\.graphql$/ },
  TemplateURL: template,
  Location: template,
};

/** Folders are passed through on the way to files. */
const hidden = /^(?:\.|node_modules$|__pycache__$)/;

/** Files and folders where a property takes a path relative to the template. */
export function* pathCompletions({
  cursor,
  place,
  schema,
  document,
}: CompletionContext): Iterable<Completion> {
  const key = String(place.path.at(-1));
  if (cursor.typing === 'key' || place.call || !schema || place.path.at(-2) === 'Metadata') return;
  const wanted = pathProperties[key] ?? pathProperties[`${schema.type.name}.${key}`];
  if (!wanted) return;
  const slash = cursor.prefix.lastIndexOf('/') + 1;
  const folder = cursor.prefix.slice(0, slash);
  if (folder.includes(':')) return;
  const span = { start: cursor.span.start + slash, end: cursor.span.end };
  for (const { name, kind } of document.files.list(folder === '' ? '.' : posix.normalize(folder))) {
    if (hidden.test(name) || (kind === 'file' && wanted.files?.test(name) !== true)) continue;
    const text = kind === 'folder' ? `${name}/` : name;
    yield {
      label: text,
      kind,
      insert: folder === '' ? { kind: 'value', value: text } : { kind: 'part', text, span },
      rank: kind === 'folder' && wanted.takesFolders ? 1 : 2,
    };
  }
}
