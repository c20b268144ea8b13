import { checkRule } from '../../../support/template.ts';

describe('depends-on-form', () => {
  it('finds functions', () => {
    checkRule(
      'depends-on-form',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
        News:
          Type: AWS::SNS::Topic
          DependsOn: [!Ref Orders, !GetAtt Orders.Arn]
      #               ^^^^^^^^^^^ error: \`DependsOn\` names resources without functions. Write \`Orders\`.
      #                            ^^^^^^^^^^^^^^^^^^ error: \`DependsOn\` names resources without functions. Write \`Orders\`.
    `,
    );
  });

  it('finds maps', () => {
    checkRule(
      'depends-on-form',
      `
      Resources:
        News:
          Type: AWS::SNS::Topic
          DependsOn: { Orders: true }
      #              ^^^^^^^^^^^^^^^^ error: \`DependsOn\` names resources without functions.
    `,
    );
  });

  it('is content with names', () => {
    checkRule(
      'depends-on-form',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
        News:
          Type: AWS::SNS::Topic
          DependsOn: [Orders]
        Other:
          Type: AWS::SNS::Topic
          DependsOn: Orders
    `,
    );
  });
});
