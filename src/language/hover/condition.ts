import { conditionHolds } from '../../template/resolve.ts';
import { shortForm } from '../../template/intrinsics.ts';
import type { Hover, HoverContext } from './hover.ts';
import { code } from './markdown.ts';
import { occurrenceOf } from './named.ts';

/** A condition, and whether it holds with the parameters as they are here. */
export function conditionHover(context: HoverContext): Hover | undefined {
  const occurrence = occurrenceOf(context, 'condition');
  const { template, resolve } = context.document;
  const name = occurrence?.declaration.name;
  const condition = template.conditions.find(({ key }) => key === name);
  if (!occurrence || !condition || name === undefined) return undefined;
  const holds = conditionHolds(name, resolve);
  const answer =
    holds === undefined
      ? 'Whether it holds is not known here.'
      : holds
        ? 'It holds here.'
        : 'It does not hold here.';
  return {
    span: occurrence.span,
    paragraphs: [`**Condition** ${code(name)}: ${code(shortForm(condition.value))}`, answer],
  };
}
