import { checkRule } from '../../../support/template.ts';

describe('function-beside-keys', () => {
  it('finds functions among other keys', () => {
    checkRule(
      'function-beside-keys',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            QueueName:
              Fn::Join: ['-', [a, b]]
      #       ^^^^^^^^ error: \`Fn::Join\` is a function and has to be the only key of its map.
              Default: c
    `,
    );
  });

  it('is content with macros and loops', () => {
    checkRule(
      'function-beside-keys',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            DelaySeconds: 5
            Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://bucket/part.yaml } }
    `,
    );
  });
});
