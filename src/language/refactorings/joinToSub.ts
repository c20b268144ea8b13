import { getAttTarget } from '../../template/intrinsics.ts';
import type { IntrinsicValue, Value } from '../../template/value.ts';
import { callAt } from './callAt.ts';
import type { RefactoringProvider } from './refactoring.ts';

/** `Fn::Join` of texts and references as the text of a `Fn::Sub`. */
export const joinToSub: RefactoringProvider = ({ template }, offset) => {
  const join = callAt(template.root, offset, 'Fn::Join');
  const sub = join && subOf(join);
  if (!join || sub === undefined) return undefined;
  const newText =
    template.format === 'json' ? `{ "Fn::Sub": ${JSON.stringify(sub)} }` : `!Sub ${quoted(sub)}`;
  return {
    title: 'Convert to `!Sub`',
    kind: 'rewrite',
    edits: [{ span: { start: join.start, end: join.end }, newText }],
  };
};

/** In the quotes in which a text needs no escapes, if there are such. */
function quoted(text: string): string {
  return /['\r\n\t]/.test(text) ? JSON.stringify(text) : `'${text}'`;
}

function subOf({ argument }: IntrinsicValue): string | undefined {
  const [separator, list] = argument.kind === 'list' ? argument.items : [];
  if (separator?.kind !== 'scalar' || list?.kind !== 'list') return undefined;
  const parts = list.items.map(partOf);
  return parts.includes(undefined) ? undefined : parts.join(literal(separator.source));
}

function partOf(value: Value): string | undefined {
  if (value.kind === 'scalar') return literal(value.source);
  if (value.kind !== 'intrinsic') return undefined;
  const { name, argument } = value;
  if (name === 'Ref') return argument.kind === 'scalar' ? `\${${argument.source}}` : undefined;
  if (name === 'Fn::Sub') return argument.kind === 'scalar' ? argument.source : undefined;
  const target = getAttTarget(value);
  return target?.attribute === undefined ? undefined : `\${${target.logicalId}.${target.attribute}}`;
}

/** In the text of a `Fn::Sub` a plain `${` needs a mark. */
function literal(text: string): string {
  return text.replaceAll('${', '${!');
}
