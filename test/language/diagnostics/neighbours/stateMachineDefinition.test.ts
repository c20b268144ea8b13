import { checkDiagnostics } from '../../../support/template.ts';

describe('state-machine-definition', () => {
  it('a state machine needs a state to start at', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Flow:
          Type: AWS::Serverless::StateMachine
          Properties:
            Definition:
              States:
      #       ^^^^^^^ error: A state machine needs \`StartAt\`.
                Done: { Type: Succeed }
    `);
  });

  it('states end somewhere', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Flow:
          Type: AWS::Serverless::StateMachine
          Properties:
            Definition:
              StartAt: Place
              States:
                Place: { Type: Pass }
      #         ^^^^^ error: This state needs \`Next\` or \`End: true\`.
    `);
  });

  it('a state that nothing leads to is a warning', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Flow:
          Type: AWS::Serverless::StateMachine
          Properties:
            Definition:
              StartAt: Done
              States:
                Done: { Type: Succeed }
                Lost: { Type: Succeed }
      #         ^^^^ warning: Nothing leads to the state \`Lost\`.
    `);
  });

  it('the text of a definition is read too', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Flow:
          Type: AWS::StepFunctions::StateMachine
          Properties:
            RoleArn: arn:aws:iam::123456789012:role/flow
            DefinitionString: '{"StartAt": "Plce", "States": {"Place": {"Type": "Succeed"}}}'
      #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: There is no state \`Plce\`. Did you mean \`Place\`?
      #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Nothing leads to the state \`Place\`.
    `);
  });

  it('choices, catchers, branches and maps lead on', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Flow:
          Type: AWS::Serverless::StateMachine
          Properties:
            Definition:
              StartAt: Choose
              States:
                Choose:
                  Type: Choice
                  Choices: [{ Variable: $.n, NumericEquals: 1, Next: Work }]
                  Default: Both
                Work:
                  Type: Task
                  Resource: arn:aws:states:::lambda:invoke
                  Catch: [{ ErrorEquals: [States.ALL], Next: Failed }]
                  Next: Both
                Both:
                  Type: Parallel
                  End: true
                  Branches: [{ StartAt: Inner, States: { Inner: { Type: Pass, End: true } } }]
                Failed: { Type: Fail }
    `);
  });
});
