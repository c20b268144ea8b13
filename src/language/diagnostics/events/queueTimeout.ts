import { referredIds } from '../../../template/intrinsics.ts';
import { resolveText } from '../../../template/resolve.ts';
import { entryOf, type Value, valueOf } from '../../../template/value.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

const defaultTimeoutSeconds = 3;
const defaultVisibilitySeconds = 30;

export const queueTimeout: Rule = {
  code: 'queue-timeout',
  cfnLint: ['E3505'],
  severity: 'error',
  documentation: `While a function works on messages, the queue hides them for its \`VisibilityTimeout\` (${defaultVisibilitySeconds} seconds where nothing is said). Lambda refuses an event source mapping whose queue hides them for a shorter time than the function may take (\`Timeout\`, ${defaultTimeoutSeconds} seconds); AWS advises six times as long.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::SQS::Queue
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Timeout: 60
      Events:
        Order:
          Type: SQS
          Properties:
            Queue: !GetAtt Orders.Arn
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 360
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Timeout: 60
      Events:
        Order:
          Type: SQS
          Properties:
            Queue: !GetAtt Orders.Arn
`,
  *check({ functions, effective, resolve }: RuleContext): Iterable<Finding> {
    const seconds = (value: Value | undefined, otherwise: number): number => {
      if (!value) return otherwise;
      const { text, unresolved } = resolveText(value, resolve);
      return unresolved.length > 0 ? NaN : Number(text ?? otherwise);
    };
    for (const { properties, logicalId, triggers } of functions) {
      const timeout = seconds(properties.get('Timeout')?.value, defaultTimeoutSeconds);
      for (const trigger of triggers.filter(({ type }) => type === 'SQS')) {
        const value = valueOf(trigger.properties, 'Queue');
        const queue = referredIds(value)
          .map((id) => effective.named(id))
          .find((each) => each?.type === 'AWS::SQS::Queue');
        if (!value || !queue?.isComplete) continue;
        const visibility = entryOf(queue.properties, 'VisibilityTimeout');
        const visibilitySeconds = seconds(visibility?.value, defaultVisibilitySeconds);
        if (visibilitySeconds < timeout)
          yield {
            span: visibility?.value ?? queue.logicalIdSpan,
            message: `\`${queue.logicalId}\` hides messages for ${visibilitySeconds} s, but \`${logicalId}\` may take ${timeout} s. Give \`VisibilityTimeout: ${6 * timeout}\`.`,
          };
      }
    }
  },
};
