import { didYouMean } from '../didYouMean.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const unknownResourceType: Rule = {
  code: 'unknown-resource-type',
  cfnLint: ['E3006'],
  severity: 'error',
  documentation: `\`Type\` names a [resource type](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html)
of AWS, as \`AWS::SQS::Queue\`, a custom resource, as \`Custom::Thing\`, a module or a type of a third party.

Types of AWS that resemble no known one are a warning only: AWS may have them since.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Que
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  *check({ template, types }: RuleContext): Iterable<Finding> {
    for (const { type, typeSpan } of template.resources)
      if (typeSpan && type !== '' && !types.names.has(type) && !isOfOthers(type))
        yield { span: typeSpan, ...unknown(type, types.names) };
  },
};

/** `AWS::CDK::Metadata` is taken away before the template reaches CloudFormation's types. */
function isOfOthers(type: string): boolean {
  if (/^Custom::|::MODULE$|^AWS::CDK::Metadata$|[${}]/.test(type)) return true;
  return /^\w+::\w+::\w+$/.test(type) && !/^(?:AWS|Alexa)::/i.test(type);
}

function unknown(type: string, names: ReadonlySet<string>): Omit<Finding, 'span'> {
  const advice = didYouMean(type, names);
  const message = `There is no resource type \`${type}\`.${advice}`;
  if (advice !== '' || !/^AWS::\w+::\w+$/.test(type)) return { message };
  return { severity: 'warning', message: `\`${type}\` is no resource type that is known here.` };
}
