import { shortForm } from '../../../template/intrinsics.ts';
import { type Value, valueOf } from '../../../template/value.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

const maximum = 2;

export const subscriptionFilters: Rule = {
  code: 'subscription-filters',
  cfnLint: ['E2529'],
  severity: 'error',
  documentation: `A log group has at most two subscription filters. A \`CloudWatchLogs\` event makes one.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Watch:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Errors:
          Type: CloudWatchLogs
          Properties: { LogGroupName: orders, FilterPattern: ERROR }
        Warnings:
          Type: CloudWatchLogs
          Properties: { LogGroupName: orders, FilterPattern: WARN }
        Reports:
          Type: CloudWatchLogs
          Properties: { LogGroupName: orders, FilterPattern: REPORT }
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Watch:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Problems:
          Type: CloudWatchLogs
          Properties: { LogGroupName: orders, FilterPattern: '?ERROR ?WARN' }
        Reports:
          Type: CloudWatchLogs
          Properties: { LogGroupName: orders, FilterPattern: REPORT }
`,
  *check({ effective }: RuleContext): Iterable<Finding> {
    const filters = [
      ...effective
        .eventsOfType('CloudWatchLogs')
        .filter(({ owner }) => !valueOf(owner.resource.body, 'Condition')),
      ...effective
        .ofType('AWS::Logs::SubscriptionFilter')
        .filter(({ resource }) => !valueOf(resource.body, 'Condition')),
    ];
    const groups = new Map<string, Value[]>();
    for (const { properties } of filters) {
      const group = valueOf(properties, 'LogGroupName');
      if (group) groups.set(shortForm(group), [...(groups.get(shortForm(group)) ?? []), group]);
    }
    for (const [name, values] of groups)
      for (const span of values.slice(maximum))
        yield {
          span,
          message: `\`${name}\` has ${values.length} subscription filters; CloudWatch Logs allows ${maximum}.`,
        };
  },
};
