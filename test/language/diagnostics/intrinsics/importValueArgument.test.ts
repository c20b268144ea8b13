import { checkRule } from '../../../support/template.ts';

describe('import-value-argument', () => {
  it('finds names that resources make, and lists', () => {
    checkRule(
      'import-value-argument',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
      Outputs:
        A: { Value: { 'Fn::ImportValue': !Sub '\${Orders}-x' } }
      #                                  ^^^^^^^^^^^^^^^^^^ error: The name of an export cannot depend on a resource, here \`Orders\`.
        B: { Value: { 'Fn::ImportValue': !GetAtt Orders.Arn } }
      #                                  ^^^^^^^^^^^^^^^^^^ error: The name of an export cannot depend on a resource, here \`Orders\`.
        C: { Value: !ImportValue [a, b] }
      #                          ^^^^^^ error: What \`!ImportValue\` imports is text; this is a list.
    `,
    );
  });

  it('is content with names and parameters', () => {
    checkRule(
      'import-value-argument',
      `
      Outputs:
        A: { Value: !ImportValue network }
        B: { Value: { 'Fn::ImportValue': !Sub '\${Stage}-network' } }
    `,
    );
  });
});
