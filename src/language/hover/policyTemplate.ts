import { policyTemplates } from '../../schema/policyTemplates.ts';
import { policyTemplateActions } from '../../schema/policyTemplateStatements.ts';
import type { Hover, HoverContext } from './hover.ts';
import { code, link } from './markdown.ts';

const url =
  'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html';

/** The name of a SAM policy template. */
export function policyTemplateHover({ cursor, place, word }: HoverContext): Hover | undefined {
  const parameters = policyTemplates.get(word);
  if (cursor.typing === 'value' || !parameters || !place.path.includes('Policies')) return undefined;
  const given =
    parameters.length === 0 ? 'Without parameters.' : `Parameters: ${parameters.map(code).join(', ')}.`;
  return {
    span: cursor.span,
    paragraphs: [
      `**Policy template** ${link(code(word), url)}`,
      `Allows ${policyTemplateActions(word).map(code).join(', ')}.`,
      given,
    ],
  };
}
