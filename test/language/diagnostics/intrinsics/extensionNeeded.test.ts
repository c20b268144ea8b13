import { checkRule } from '../../../support/template.ts';

describe('extension-needed', () => {
  it('finds functions and loops without their transform', () => {
    checkRule(
      'extension-needed',
      `
      Resources:
        Fn::ForEach::Queues:
      # ^^^^^^^^^^^^^^^^^^^ error: \`Fn::ForEach\` needs \`Transform: AWS::LanguageExtensions\`.
          - Name
          - [A, B]
          - \${Name}Queue:
              Type: AWS::SQS::Queue
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            DelaySeconds: !Length [a, b]
      #                   ^^^^^^^ error: \`!Length\` needs \`Transform: AWS::LanguageExtensions\`.
    `,
    );
  });

  it('finds it after the transform of SAM', () => {
    checkRule(
      'extension-needed',
      `
      Transform: [AWS::Serverless-2016-10-31, AWS::LanguageExtensions]
      #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`AWS::LanguageExtensions\` has to come before \`AWS::Serverless-2016-10-31\`.
    `,
    );
  });

  it('is content with it', () => {
    checkRule(
      'extension-needed',
      `
      Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
      Outputs:
        A: { Value: !ToJsonString { A: b } }
    `,
    );
  });
});
