import type { ValueSchema } from '../../../schema/valueSchema.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SchemaNode } from './schemaNodes.ts';

export const unknownProperty: Rule = {
  code: 'unknown-property',
  cfnLint: ['E3002'],
  severity: 'error',
  documentation: `A resource has the properties of its type, and each object in them the properties of its kind. CloudFormation refuses
any other. Beside \`Type\` and \`Properties\` of an event SAM takes no notice of anything: that is a warning.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      DelaySecond: 10
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: 10
`,
  givesWay: true,
  concerns({ keywords }) {
    return keywords.additionalProperties === false;
  },
  *checkNodes(nodes: readonly SchemaNode[]): Iterable<Finding> {
    for (const { value, schema, name } of nodes) {
      if (value.kind !== 'map') continue;
      for (const { key, keySpan } of value.entries) {
        if (schema.properties.has(key) || key.startsWith('Fn::')) continue;
        if (schema.patternProperties.some(({ pattern }) => pattern.test(key))) continue;
        const message = messageFor(key, name, schema);
        yield isEventSource(schema)
          ? { span: keySpan, message: `${message} SAM takes no notice of it.`, severity: 'warning' }
          : { span: keySpan, message };
      }
    }
  },
};

function isEventSource({ properties }: ValueSchema): boolean {
  return properties.size === 2 && properties.has('Type') && properties.has('Properties');
}

function messageFor(key: string, name: string, { properties, patternProperties }: ValueSchema): string {
  const [form] = patternProperties;
  if (properties.size === 0 && form)
    return `\`${key}\` is no name in \`${name}\`: it does not match \`${form.pattern.source}\`.`;
  return `\`${name}\` has no property \`${key}\`.${didYouMean(key, properties.keys())}`;
}
