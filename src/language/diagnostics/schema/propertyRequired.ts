import { stands } from './presence.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const propertyRequired: Rule = {
  code: 'property-required',
  cfnLint: ['E3003'],
  severity: 'error',
  documentation: `Some properties must be given: those of the resource's type, and those of each object in them. \`AWS::NoValue\` gives none.
For a SAM resource \`Globals\` may give them too.`,
  bad: `
Resources:
  Orders:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      BatchSize: 10
`,
  good: `
Resources:
  Orders:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      BatchSize: 10
      EventSourceArn: arn:aws:sqs:eu-west-1:123456789012:orders
      FunctionName: orders
`,
  givesWay: true,
  *check({ schemaNodes }: RuleContext): Iterable<Finding> {
    for (const { value, schema, name, nameSpan, inherited, isPartial } of schemaNodes) {
      if (value.kind !== 'map' || isPartial) continue;
      for (const property of schema.keywords.required ?? []) {
        if (stands(value, property) !== false) continue;
        if (inherited?.kind === 'map' && stands(inherited, property) !== false) continue;
        yield { span: nameSpan, message: `\`${name}\` needs the property \`${property}\`.` };
      }
    }
  },
};
