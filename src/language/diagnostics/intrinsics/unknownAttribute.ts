import { getAttTarget, subArguments } from '../../../template/intrinsics.ts';
import { generatedResource } from '../../../template/samGenerated.ts';
import { parseSub } from '../../../template/sub.ts';
import { valueOf, type IntrinsicValue, type Span } from '../../../template/value.ts';
import { attributesOf } from '../../attributes.ts';
import { typeOfResource } from '../../referables.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Rule } from '../rule.ts';
import { functionCalls } from './functionCalls.ts';
import { spanOfVariable } from './spanOfVariable.ts';

/** What is asked of a resource, and where. */
interface Question {
  readonly logicalId: string;
  readonly attribute: string;
  readonly spanIn: (template: string) => Span;
}

export const unknownAttribute: Rule = {
  code: 'unknown-attribute',
  cfnLint: ['E1010', 'E1019'],
  severity: 'error',
  documentation: `\`Fn::GetAtt\`, and \`\${Name.Attribute}\` in \`Fn::Sub\`, ask a resource for one of the [attributes of its type](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getatt.html). Resources of SAM have those of what SAM makes of them.

Of a nested stack whose template lies beside this one, \`Outputs.Name\` is one of its outputs. Nothing is said of other nested stacks and of custom resources.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Arn:
    Value: !GetAtt Orders.QueueArn
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Arn:
    Value: !GetAtt Orders.Arn
`,
  *check(context) {
    const { template, types } = context;
    const known = new Map<string, readonly string[]>();
    for (const { value, section } of functionCalls(context, 'Fn::GetAtt', 'Fn::Sub')) {
      if (section === 'Conditions') continue;
      for (const { logicalId, attribute, spanIn } of questionsOf(value)) {
        const type = typeOfResource(template, logicalId) ?? '';
        if (types.get(type)?.attributes.has(attribute)) continue;
        const names = known.get(logicalId) ?? attributesOf(context, logicalId, types).map(({ name }) => name);
        known.set(logicalId, names);
        if (hasOwnAttributes.has(type) && !isOutput(attribute, names)) continue;
        if (isAmong(names, attribute)) continue;
        // `Api.Stage` is the name of a resource that SAM makes.
        if (generatedResource(template, `${logicalId}.${attribute.split('.')[0] ?? ''}`)) continue;
        const whole = names.filter((name) => isOutput(attribute, [name]) || !name.includes('.')).slice(0, 6);
        const advice = didYouMean(attribute, names) || ` There are ${whole.join(', ')}.`;
        yield {
          span: spanIn(template.text),
          message: `\`${type}\` has no attribute \`${attribute}\`.${advice}`,
        };
      }
    }
  },
};

const hasOwnAttributes: ReadonlySet<string> = new Set([
  'AWS::CloudFormation::CustomResource',
  'AWS::CloudFormation::Macro',
  'AWS::CloudFormation::Stack',
  'AWS::Serverless::Application',
  'AWS::ServiceCatalog::CloudFormationProvisionedProduct',
]);

function questionsOf(value: IntrinsicValue): Question[] {
  const target = getAttTarget(value);
  if (target) {
    const { logicalId, attribute = '', attributeSpan } = target;
    return attribute === '' ? [] : [{ logicalId, attribute, spanIn: () => attributeSpan }];
  }
  const sub = subArguments(value);
  // Most texts have no dot and need no reading.
  if (sub?.textValue.kind !== 'scalar' || !sub.text.includes('.')) return [];
  const { textValue, variables } = sub;
  return parseSub(sub.text).flatMap((part) => {
    const dot = part.kind === 'reference' ? part.name.indexOf('.') : -1;
    if (part.kind !== 'reference' || dot <= 0 || valueOf(variables, part.name)) return [];
    const spanIn = (text: string): Span => spanOfVariable(textValue, part.name, text);
    return [{ logicalId: part.name.slice(0, dot), attribute: part.name.slice(dot + 1), spanIn }];
  });
}

/** Whether an output of a nested stack is asked for and those of its template, which lies beside this one, are known. */
function isOutput(asked: string, names: readonly string[]): boolean {
  const outputs = names.filter((name) => name.startsWith('Outputs.'));
  // A loop or a macro makes outputs of other names.
  return asked.startsWith('Outputs.') && outputs.length > 0 && !outputs.some((name) => name.includes('Fn::'));
}

/** A part of an attribute that is a map has a name of its own; of types without any nothing is known. */
function isAmong(names: readonly string[], asked: string): boolean {
  if (names.length === 0 || names.includes(asked)) return true;
  return names.some(
    (name) => (name !== 'Outputs' && asked.startsWith(`${name}.`)) || name.startsWith(`${asked}.`),
  );
}
