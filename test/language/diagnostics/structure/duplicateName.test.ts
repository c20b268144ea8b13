import { checkRule } from '../../../support/template.ts';

describe('duplicate-name', () => {
  it('finds a resource with the name of a parameter', () => {
    checkRule(
      'duplicate-name',
      `
      Parameters:
        Orders:
          Type: String
      Resources:
        Orders:
      # ^^^^^^ error: \`Orders\` is a parameter already. Call one of them otherwise.
          Type: AWS::SQS::Queue
    `,
    );
  });

  it('is content with outputs and conditions of the same name', () => {
    checkRule(
      'duplicate-name',
      `
      Conditions:
        Orders: !Equals [!Ref AWS::Region, eu-west-1]
      Resources:
        Orders:
          Type: AWS::SQS::Queue
      Outputs:
        Orders:
          Value: !Ref Orders
    `,
    );
  });
});
