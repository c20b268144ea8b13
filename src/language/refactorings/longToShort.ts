import { getAttTarget } from '../../template/intrinsics.ts';
import type { IntrinsicValue } from '../../template/value.ts';
import { isSilent } from '../cursor/textLines.ts';
import { callAt } from './callAt.ts';
import type { RefactoringProvider } from './refactoring.ts';

/** `Fn::Sub: text` below its key as `!Sub text` behind it. */
export const longToShort: RefactoringProvider = ({ template, text }, offset) => {
  const call = template.format === 'json' ? undefined : callAt(template.root, offset);
  if (!call || text.charAt(call.nameSpan.start) === '!') return undefined;
  const argument = shortArgument(call, text);
  if (argument === undefined) return undefined;
  const gap = /:(\s*)$/.exec(text.slice(0, call.start))?.[1] ?? '';
  const tag = `!${call.name.replace('Fn::', '')}`;
  // Below its key it moves up behind it.
  const start = gap.includes('\n') ? call.start - gap.length : call.start;
  const newText = `${start < call.start ? ' ' : ''}${tag} ${argument}`;
  return {
    title: `Convert to \`${tag}\``,
    kind: 'rewrite',
    edits: [{ span: { start, end: call.end }, newText }],
  };
};

/** The argument on one line; undefined where it takes several. */
function shortArgument(call: IntrinsicValue, text: string): string | undefined {
  const target = getAttTarget(call);
  if (target?.attribute !== undefined) return `${target.logicalId}.${target.attribute}`;
  const { argument } = call;
  const written = text.slice(argument.start, argument.end);
  const isOneLine = !/[\r\n]/.test(written) && !isSilent(written);
  // Two tags cannot stand behind each other.
  return isOneLine && argument.kind !== 'intrinsic' && argument.kind !== 'map' ? written : undefined;
}
