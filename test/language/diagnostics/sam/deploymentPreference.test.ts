import { checkDiagnostics } from '../../../support/template.ts';

describe('deployment-preference', () => {
  it('says “DeploymentPreference needs a Type, such as AllAtOnce”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            AutoPublishAlias: live
            DeploymentPreference:
      #     ^^^^^^^^^^^^^^^^^^^^ error: \`DeploymentPreference\` needs a \`Type\`, such as \`AllAtOnce\`.
              Alarms: [a]
    `);
  });

  it('says “Alarms is a list of alarms”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            AutoPublishAlias: live
            DeploymentPreference:
              Type: AllAtOnce
              Alarms: a
      #               ^ error: \`Alarms\` is a list of alarms.
    `);
  });

  it('says “Hooks is a map with PreTraffic and PostTraffic”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            AutoPublishAlias: live
            DeploymentPreference:
              Type: AllAtOnce
              Hooks: a
      #              ^ error: \`Hooks\` is a map with \`PreTraffic\` and \`PostTraffic\`.
    `);
  });

  it('says “PassthroughCondition is true or false”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            AutoPublishAlias: live
            DeploymentPreference:
              Type: AllAtOnce
              PassthroughCondition: maybe
      #                             ^^^^^ error: \`PassthroughCondition\` is true or false.
    `);
  });
});
