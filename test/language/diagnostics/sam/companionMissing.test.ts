import { checkDiagnostics } from '../../../support/template.ts';

describe('companion-missing', () => {
  it('says “ProvisionedConcurrencyConfig needs AutoPublishAlias, which F does not have”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 1}
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`ProvisionedConcurrencyConfig\` needs \`AutoPublishAlias\`, which \`F\` does not have.
    `);
  });

  it('says “DeploymentPreference needs AutoPublishAlias, which F does not have”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            DeploymentPreference: {Type: AllAtOnce}
      #     ^^^^^^^^^^^^^^^^^^^^ error: \`DeploymentPreference\` needs \`AutoPublishAlias\`, which \`F\` does not have.
    `);
  });

  it('says “VersionDeletionPolicy needs AutoPublishAlias, which F does not have”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            VersionDeletionPolicy: Retain
      #     ^^^^^^^^^^^^^^^^^^^^^ error: \`VersionDeletionPolicy\` needs \`AutoPublishAlias\`, which \`F\` does not have.
    `);
  });

  it('says “UseAliasAsEventTarget needs AutoPublishAlias, which A does not have”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        A:
          Type: AWS::Serverless::StateMachine
          Properties:
            DefinitionUri: s3://a/b
            UseAliasAsEventTarget: true
      #     ^^^^^^^^^^^^^^^^^^^^^ error: \`UseAliasAsEventTarget\` needs \`AutoPublishAlias\`, which \`A\` does not have.
    `);
  });

  it('says “DeploymentPreference needs AutoPublishAlias, which A does not have”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        A:
          Type: AWS::Serverless::StateMachine
          Properties:
            DefinitionUri: s3://a/b
            DeploymentPreference: {Type: ALL_AT_ONCE}
      #     ^^^^^^^^^^^^^^^^^^^^ error: \`DeploymentPreference\` needs \`AutoPublishAlias\`, which \`A\` does not have.
    `);
  });
});
