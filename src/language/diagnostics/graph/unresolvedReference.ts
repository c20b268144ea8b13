import { closest } from '../../../shared/closest.ts';
import type { Template } from '../../../template/template.ts';
import { valueOf } from '../../../template/value.ts';
import { isChangedByMacro } from '../../macros.ts';
import type { Names } from '../../names.ts';
import type { Reference } from '../../references.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

const wanted: Readonly<Record<Reference['kind'], string>> = {
  ref: 'no parameter or resource',
  getAtt: 'no resource',
  dependsOn: 'no resource',
  condition: 'no condition',
};

export const unresolvedReference: Rule = {
  code: 'unresolved-reference',
  cfnLint: ['E1010', 'E1019', 'E1020', 'E1028', 'E3005', 'E3015', 'E6005', 'E8002', 'E8007'],
  severity: 'error',
  documentation: `\`!Ref\`, \`!GetAtt\`, \`!Sub\`, \`DependsOn\`, \`!If\` and \`Condition\` name parameters, resources and conditions of the same template.
Resources that SAM generates count, such as \`MyFunctionRole\`, \`MyApi.Stage\` or \`ServerlessRestApi\`.

Nothing is said where a macro of your own, \`AWS::Include\` or \`Fn::ForEach\` may add the name.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Url:
    Value: !Ref Order
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Url:
    Value: !Ref Orders
`,
  *check({ template, names, references }: RuleContext): Iterable<Finding> {
    if (hasChangedSection(template)) return;
    for (const reference of references) {
      if (names.has(reference) || isLostInSyntax(reference, template)) continue;
      yield { span: reference.span, message: messageOf(reference, names) };
    }
  },
};

function messageOf(reference: Reference, names: Names): string {
  const { kind, name } = reference;
  if (kind === 'getAtt' && names.isParameter(name))
    return `\`${name}\` is a parameter and has no attributes. Use \`!Ref ${name}\`.`;
  if (kind === 'dependsOn' && names.isParameter(name))
    return `\`${name}\` is a parameter. \`DependsOn\` names resources.`;
  const meant = closest(name, names.candidates(reference));
  const advice = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
  return `\`${name}\` is ${wanted[kind]} of this template.${advice}`;
}

function hasChangedSection({ root }: Template): boolean {
  return ['Parameters', 'Conditions', 'Resources'].some((name) => isChangedByMacro(valueOf(root, name)));
}

/** Whether the name is a key of the text that a syntax error keeps from being read. */
function isLostInSyntax({ name }: Reference, { problems, text }: Template): boolean {
  if (!problems.some(({ code }) => code.endsWith('-syntax'))) return false;
  const escaped = name.replace(/[^\w]/g, '\\$&');
  return new RegExp(`^\\s*["']?${escaped}["']?\\s*:`, 'm').test(text);
}
