import type { Template } from '../../../template/template.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, Rule } from '../rule.ts';

export const unknownResourceAttribute: Rule = {
  code: 'unknown-resource-attribute',
  cfnLint: ['E3001', 'W3001', 'E3066'],
  severity: 'error',
  documentation: `A resource has [attributes](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-product-attribute-reference.html) beside its \`Type\` and \`Properties\`: \`Condition\`, \`CreationPolicy\`, \`DeletionPolicy\`, \`DependsOn\`, \`Metadata\`, \`UpdatePolicy\`, \`UpdateReplacePolicy\`; in SAM templates also \`Connectors\` and \`IgnoreGlobals\`. CloudFormation refuses others. SAM ignores them on resources of its own types, where they are a warning.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    DependOn: News
  News:
    Type: AWS::SNS::Topic
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    DependsOn: News
  News:
    Type: AWS::SNS::Topic
`,
  *checkResources({ resources, kind }) {
    for (const resource of resources) {
      const entries = resource.body.kind === 'map' ? resource.body.entries : [];
      const allowed = allowedOn(resource.type, kind);
      for (const { key, keySpan } of entries) {
        if (allowed.includes(key) || key.startsWith('Fn::')) continue;
        yield { span: keySpan, message: messageOf(key, allowed), ...leniency(resource.type) };
      }
    }
  },
};

const attributes = [
  'Condition',
  'CreationPolicy',
  'DeletionPolicy',
  'DependsOn',
  'Metadata',
  'Properties',
  'Type',
  'UpdatePolicy',
  'UpdateReplacePolicy',
];
const samAttributes = ['Connectors', 'IgnoreGlobals'];

function allowedOn(type: string, kind: Template['kind']): string[] {
  const isCustom = type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource';
  return [...attributes, ...(kind === 'sam' ? samAttributes : []), ...(isCustom ? ['Version'] : [])];
}

function messageOf(key: string, allowed: readonly string[]): string {
  if (samAttributes.includes(key)) return `\`${key}\` needs \`Transform: AWS::Serverless-2016-10-31\`.`;
  const advice = didYouMean(key, allowed) || ' Does it belong under `Properties`?';
  return `A resource has no attribute \`${key}\`.${advice}`;
}

function leniency(type: string): Partial<Finding> {
  return type.startsWith('AWS::Serverless::') ? { severity: 'warning' } : {};
}
