import { checkRule } from '../../../support/template.ts';

describe('tags', () => {
  it('have keys that are not for AWS', () => {
    checkRule(
      'tag-keys',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            Tags:
              - { Key: 'aws:team', Value: shop }
      #                ^^^^^^^^^^ error: Keys that begin with \`aws:\` are for AWS alone.
              - { Key: team, Value: shop }
              - { Key: !Ref AWS::StackName, Value: shop }
              - { Key: !Ref AWS::StackName, Value: shop }
    `,
    );
  });
});
