import { checkRule } from '../../../support/template.ts';

describe('resource-form', () => {
  it('misses a type', () => {
    checkRule(
      'resource-form',
      `
      Resources:
        Orders:
      # ^^^^^^ error: \`Orders\` has no \`Type\`.
          Properties:
            DelaySeconds: 5
    `,
    );
  });

  it('finds a resource that is no map', () => {
    checkRule(
      'resource-form',
      `
      Resources:
        Orders: AWS::SQS::Queue
      # ^^^^^^ error: \`Orders\` is a map with a \`Type\`.
    `,
    );
  });

  it('finds a type that is no text', () => {
    checkRule(
      'resource-form',
      `
      Resources:
        Orders:
          Type: [AWS::SQS::Queue]
      #         ^^^^^^^^^^^^^^^^^ error: A \`Type\` is text, written out: \`AWS::SQS::Queue\`.
    `,
    );
  });

  it('finds properties that are a list', () => {
    checkRule(
      'resource-form',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            - DelaySeconds: 5
      #     ^^^^^^^^^^^^^^^^^ error: \`Properties\` is a map.
    `,
    );
  });

  it('finds a condition that is made on the spot', () => {
    checkRule(
      'resource-form',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Condition: !Equals [!Ref AWS::Region, eu-west-1]
      #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`Condition\` is the name of a condition.
    `,
    );
  });

  it('is quiet about what an include brings', () => {
    checkRule(
      'resource-form',
      `
      Resources:
        Orders:
          Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://bucket/queue.yaml } }
    `,
    );
  });
});
