import { type Value, valueOf } from '../../../template/value.ts';
import { writtenScalars } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';
import { complaintOfSchedule } from './schedules.ts';

export const scheduleExpression: Rule = {
  code: 'schedule-expression',
  cfnLint: ['E3027'],
  severity: 'error',
  documentation: `A [schedule](https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html) is \`rate(5 minutes)\` (\`rate(1 minute)\`), \`cron(minutes hours day-of-month month day-of-week year)\` with \`?\` for one of the two days, or, in EventBridge Scheduler, \`at(yyyy-mm-ddThh:mm:ss)\`.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Report:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Daily:
          Type: Schedule
          Properties:
            Schedule: cron(0 8 * * *)
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Report:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Daily:
          Type: Schedule
          Properties:
            Schedule: cron(0 8 * * ? *)
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.eventsOfType('Schedule'))
      yield* of(valueOf(properties, 'Schedule'), false);
    for (const { properties } of effective.ofType('AWS::Events::Rule'))
      yield* of(valueOf(properties, 'ScheduleExpression'), false);
    const scheduler = [
      ...effective.eventsOfType('ScheduleV2'),
      ...effective.ofType('AWS::Scheduler::Schedule'),
    ];
    for (const { properties } of scheduler) yield* of(valueOf(properties, 'ScheduleExpression'), true);
  },
};

function* of(value: Value | undefined, isScheduler: boolean): Iterable<Finding> {
  for (const text of writtenScalars(value)) {
    const complaint = complaintOfSchedule(text.source, isScheduler);
    if (complaint !== undefined) yield { span: text, message: complaint };
  }
}
