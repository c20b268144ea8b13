import { checkRule } from '../../../support/template.ts';

describe('export-name', () => {
  it('misses a name', () => {
    checkRule(
      'export-name',
      `
      Outputs:
        Url:
          Value: x
          Export: { Nmae: url }
      #   ^^^^^^ error: \`Export\` is a map with a \`Name\`.
    `,
    );
  });

  it('finds a name that a resource makes', () => {
    checkRule(
      'export-name',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
      Outputs:
        Url:
          Value: !Ref Orders
          Export: { Name: !Sub '\${Orders}-url' }
      #                   ^^^^^^^^^^^^^^^^^^^^ error: The name of an export cannot depend on a resource, here \`Orders\`.
    `,
    );
  });

  it('finds the same name twice', () => {
    checkRule(
      'export-name',
      `
      Outputs:
        A: { Value: x, Export: { Name: !Sub '\${AWS::StackName}-url' } }
        B: { Value: y, Export: { Name: !Sub '\${AWS::StackName}-url' } }
      #                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`A\` exports this name already.
    `,
    );
  });

  it('is content with the same name under conditions', () => {
    checkRule(
      'export-name',
      `
      Outputs:
        A: { Value: x, Condition: IsLive, Export: { Name: url } }
        B: { Value: y, Condition: IsTest, Export: { Name: url } }
    `,
    );
  });
});
