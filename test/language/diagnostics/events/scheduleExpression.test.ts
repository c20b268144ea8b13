import { checkDiagnostics } from '../../../support/template.ts';

describe('schedule-expression', () => {
  it('rates of one are singular', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              Tick:
                Type: Schedule
                Properties:
                  Schedule: rate(1 minutes)
      #                     ^^^^^^^^^^^^^^^ error: Write \`rate(1 minute)\`.
    `);
  });

  it('units are known', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Rule:
          Type: AWS::Events::Rule
          Properties:
            ScheduleExpression: rate(5 seconds)
      #                         ^^^^^^^^^^^^^^^ error: \`rate\` takes a number and a unit: \`rate(5 minutes)\`, \`rate(1 hour)\`, \`rate(7 days)\`.
    `);
  });

  it('a cron expression has hours up to 23', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Rule:
          Type: AWS::Events::Rule
          Properties:
            ScheduleExpression: cron(0 24 * * ? *)
      #                         ^^^^^^^^^^^^^^^^^^ error: \`24\` is no hours.
    `);
  });

  it('only the scheduler knows at', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              Once:
                Type: Schedule
                Properties:
                  Schedule: at(2027-01-01T00:00:00)
      #                     ^^^^^^^^^^^^^^^^^^^^^^^ error: A schedule is \`rate(…)\` or \`cron(…)\`.
    `);
  });

  it('schedules have many forms', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              A: { Type: Schedule, Properties: { Schedule: rate(1 minute) } }
              B: { Type: Schedule, Properties: { Schedule: 'cron(0/15 8-17 ? * MON-FRI *)' } }
              C: { Type: Schedule, Properties: { Schedule: cron(0 8 L * ? *) } }
              D: { Type: Schedule, Properties: { Schedule: 'cron(0 8 ? * 6#3 2027-2029)' } }
              E: { Type: ScheduleV2, Properties: { ScheduleExpression: 'at(2027-01-01T00:00:00)' } }
              G: { Type: Schedule, Properties: { Schedule: !Ref AWS::StackName } }
    `);
  });
});
