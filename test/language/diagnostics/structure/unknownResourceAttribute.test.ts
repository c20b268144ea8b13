import { checkRule } from '../../../support/template.ts';

describe('unknown-resource-attribute', () => {
  it('names the attribute that was meant', () => {
    checkRule(
      'unknown-resource-attribute',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Dependson: News
      #   ^^^^^^^^^ error: A resource has no attribute \`Dependson\`. Did you mean \`DependsOn\`?
    `,
    );
  });

  it('asks whether it is a property', () => {
    checkRule(
      'unknown-resource-attribute',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          VisibilityTimeout: 30
      #   ^^^^^^^^^^^^^^^^^ error: A resource has no attribute \`VisibilityTimeout\`. Does it belong under \`Properties\`?
    `,
    );
  });

  it('warns of what SAM ignores', () => {
    checkRule(
      'unknown-resource-attribute',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Place:
          Type: AWS::Serverless::Function
          Description: Takes an order
      #   ^^^^^^^^^^^ warning: A resource has no attribute \`Description\`. Does it belong under \`Properties\`?
    `,
    );
  });

  it('says what SAM attributes need', () => {
    checkRule(
      'unknown-resource-attribute',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Connectors: {}
      #   ^^^^^^^^^^ error: \`Connectors\` needs \`Transform: AWS::Serverless-2016-10-31\`.
    `,
    );
  });

  it('knows all attributes', () => {
    checkRule(
      'unknown-resource-attribute',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Condition: IsLive
          CreationPolicy: {}
          DeletionPolicy: Retain
          DependsOn: []
          Metadata: {}
          Properties: {}
          UpdatePolicy: {}
          UpdateReplacePolicy: Retain
          Connectors: {}
          IgnoreGlobals: '*'
    `,
    );
  });

  it('knows the version of custom resources', () => {
    checkRule(
      'unknown-resource-attribute',
      `
      Resources:
        Numbers:
          Type: Custom::Numbers
          Version: '1.0'
    `,
    );
  });
});
