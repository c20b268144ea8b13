import { checkRule } from '../../../support/template.ts';

describe('condition-function-place', () => {
  it('finds conditions that are made elsewhere', () => {
    checkRule(
      'condition-function-place',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            FifoQueue: !Not [!Equals [!Ref AWS::Region, eu-west-1]]
      #                ^^^^ error: \`!Not\` makes conditions, in the section \`Conditions\`. Here \`!If\` asks one by its name.
      Outputs:
        Url:
          Value: !And [!Condition A, !Condition B]
      #          ^^^^ error: \`!And\` makes conditions, in the section \`Conditions\`. Here \`!If\` asks one by its name.
    `,
    );
  });

  it('is content in conditions and rules', () => {
    checkRule(
      'condition-function-place',
      `
      Conditions:
        A: !Not [!Equals [!Ref AWS::Region, eu-west-1]]
      Rules:
        InIreland:
          Assertions:
            - Assert: !Equals [!Ref AWS::Region, eu-west-1]
    `,
    );
  });
});
