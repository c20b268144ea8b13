import { checkRule } from '../../../support/template.ts';

describe('a state', () => {
  it('has the keys of its type', () => {
    checkRule(
      'state-machine-definition',
      `
      Resources:
        Flow:
          Type: AWS::StepFunctions::StateMachine
          Properties:
            RoleArn: arn:aws:iam::123456789012:role/flow
            Definition:
              StartAt: One
              States:
                One: { Type: Pass, Nxt: Two, Next: Two }
      #                                 ^^^ error: A \`Pass\` state has no \`Nxt\`. Did you mean \`Next\`?
                Two: { Type: Wait, Next: Three }
      #         ^^^ error: A \`Wait\` state needs \`Seconds\` or \`SecondsPath\` or \`Timestamp\` or \`TimestampPath\`.
                Three: { Type: Map, Next: Four }
      #         ^^^^^ error: A \`Map\` state needs \`ItemProcessor\` or \`Iterator\`.
                Four: { Type: Task, Resource: arn, Retry: [{ IntervalSeconds: 1 }], Next: Five }
      #                                                    ^^^^^^^^^^^^^^^^^^^^^^ error: \`Retry\` needs \`ErrorEquals\`.
                Five: { Type: Choice, Choices: [{ Condition: '{% true %}', Next: Six }], Default: Six }
                Six: { Type: Fail, Error: a, CausePath: $.cause }
    `,
    );
  });
});
