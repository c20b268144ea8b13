import { entryOf, valueOf } from '../../../template/value.ts';
import { isComplete, isGiven } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';
import { written } from '../written.ts';

export const eventShape: Rule = {
  code: 'event-shape',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `Each of the \`Events\` of a function or state machine is a map with \`Type\` and \`Properties\`, and \`Properties\` is a map. Something else behind the colon is mostly a slip of the indentation.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order: SQS
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: SQS
          Properties:
            Queue: arn:aws:sqs:eu-west-1:123456789012:orders
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType(
      'AWS::Serverless::Function',
      'AWS::Serverless::StateMachine',
    )) {
      const events = valueOf(properties, 'Events');
      if (events?.kind !== 'map' || !isComplete(events)) continue;
      for (const { key, keySpan, value } of events.entries) {
        if (value.kind !== 'map' && value.kind !== 'intrinsic')
          yield {
            span: written(value, keySpan),
            message: `The event \`${key}\` is a map with \`Type\` and \`Properties\`.`,
          };
        const given = entryOf(value, 'Properties')?.value;
        if (isGiven(given) && (given.kind === 'scalar' || given.kind === 'list'))
          yield { span: given, message: '`Properties` is a map.' };
      }
    }
  },
};
