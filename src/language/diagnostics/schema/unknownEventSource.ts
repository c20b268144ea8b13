import { entryOf, textOf } from '../../../template/value.ts';
import { didYouMean } from '../didYouMean.ts';
import { isUnknown } from './fits.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SchemaNode } from './schemaNodes.ts';

export const unknownEventSource: Rule = {
  code: 'unknown-event-source',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`Type\` of an event names one of the event sources that SAM has for
[functions](https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html)
and, fewer, for state machines.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: python3.13
      InlineCode: 'def handler(event, context): return event'
      Events:
        Order:
          Type: Queue
          Properties:
            Queue: arn:aws:sqs:eu-west-1:123456789012:orders
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: python3.13
      InlineCode: 'def handler(event, context): return event'
      Events:
        Order:
          Type: SQS
          Properties:
            Queue: arn:aws:sqs:eu-west-1:123456789012:orders
`,
  concerns({ keywords }) {
    return keywords.cases !== undefined;
  },
  *checkNodes(nodes: readonly SchemaNode[]): Iterable<Finding> {
    for (const { value, schema, name, nameSpan } of nodes) {
      const { cases } = schema;
      if (!cases || value.kind !== 'map') continue;
      const type = entryOf(value, cases.property);
      if (!type) {
        if (value.entries.some(({ key }) => key.startsWith('Fn::'))) continue;
        yield {
          span: nameSpan,
          message: `\`${name}\` needs a \`${cases.property}\`: the event source it has.`,
        };
      } else if (!isUnknown(type.value) && !cases.schemas.has(textOf(type.value) ?? '')) {
        const written = textOf(type.value) ?? '';
        const message = `There is no event source \`${written}\` here.${didYouMean(written, cases.schemas.keys())}`;
        yield { span: type.value, message };
      }
    }
  },
};
