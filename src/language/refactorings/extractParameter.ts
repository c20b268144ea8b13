import { cursorAt } from '../cursor/cursor.ts';
import { jsonText } from '../completion/snippetWriter.ts';
import { innerValue, valueAt } from '../innerValue.ts';
import { parameterEdit } from '../quickFixes/addParameter.ts';
import type { RefactoringProvider } from './refactoring.ts';

/** What the deployment of a template reads before there are parameters, or is code. */
const fixed = /^(?:Handler|CodeUri|ContentUri|DefinitionUri|Location|TemplateURL|InlineCode|ZipFile)$/;

/** A value of a property as the default of a new parameter. */
export const extractParameter: RefactoringProvider = (document, offset) => {
  const { template } = document;
  const cursor = cursorAt(template, offset);
  if (!cursor || cursor.typing === 'key' || cursor.form === 'text') return undefined;
  const { path } = cursor;
  if (path[0] !== 'Resources' || path[2] !== 'Properties' || path.length < 4) return undefined;
  if (path.some((segment) => typeof segment === 'string' && /^(?:Ref$|Fn::|Events$|Policies$)/.test(segment)))
    return undefined;
  if (fixed.test(String(path.at(-1)))) return undefined;
  const value = valueAt(template.root, path);
  if (value?.kind !== 'scalar' || value.value === null || innerValue(value, 'Ref')) return undefined;
  const name = unusedName(
    nameFor(path),
    template.parameters.map(({ key }) => key),
  );
  const type = typeof value.value === 'number' ? 'Number' : 'String';
  const declaration = parameterEdit(document, name, { Type: type, Default: value.source });
  if (!declaration) return undefined;
  const newText = template.format === 'json' ? `{ "Ref": ${jsonText(name)} }` : `!Ref ${name}`;
  return {
    title: 'Extract to a parameter',
    kind: 'extract',
    edits: [declaration, { span: { start: value.start, end: value.end }, newText }],
  };
};

/** `HelloTimeout` for the timeout of `Hello`. */
function nameFor(path: readonly (string | number)[]): string {
  const [, resource = '', , ...rest] = path;
  const last = rest.findLast((segment) => typeof segment === 'string') ?? '';
  return `${resource}${last}`.replace(/[^A-Za-z0-9]/g, '');
}

function unusedName(name: string, used: readonly string[]): string {
  if (!used.includes(name)) return name;
  for (let number = 2; ; number++) if (!used.includes(`${name}${number}`)) return `${name}${number}`;
}
