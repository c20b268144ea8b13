import { stands } from './presence.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SchemaNode } from './schemaNodes.ts';

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
  concerns({ keywords }) {
    return keywords.required !== undefined;
  },
  *checkNodes(nodes: readonly SchemaNode[]): Iterable<Finding> {
    for (const node of nodes)
      for (const property of missingProperties(node)) yield missingFinding(node, property);
  },
};

/** The required properties that an object has neither of its own nor from `Globals`. */
export function missingProperties({ value, schema, inherited, isPartial }: SchemaNode): string[] {
  if (value.kind !== 'map' || isPartial) return [];
  return (schema.keywords.required ?? []).filter(
    (property) =>
      stands(value, property) === false &&
      (inherited?.kind !== 'map' || stands(inherited, property) === false),
  );
}

export function missingFinding({ name, nameSpan }: SchemaNode, property: string): Finding {
  return { span: nameSpan, message: `\`${name}\` needs the property \`${property}\`.` };
}
