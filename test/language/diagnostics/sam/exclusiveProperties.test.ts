import { checkDiagnostics } from '../../../support/template.ts';

describe('exclusive-properties', () => {
  it('says “DefinitionBody cannot stand beside DefinitionUri. Give one of them”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        A:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            DefinitionUri: s3://a/b
            DefinitionBody: {swagger: 2.0, paths: {}}
      #     ^^^^^^^^^^^^^^ error: \`DefinitionBody\` cannot stand beside \`DefinitionUri\`. Give one of them.
    `);
  });

  it('says “Policies cannot stand beside Role. Give one of them”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        A:
          Type: AWS::Serverless::StateMachine
          Properties:
            DefinitionUri: s3://a/b
            Role: arn:aws:iam::123456789012:role/x
            Policies: [AWSLambdaExecute]
      #     ^^^^^^^^ error: \`Policies\` cannot stand beside \`Role\`. Give one of them.
    `);
  });

  it('says “Enabled cannot stand beside State. Give one of them”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E:
                Type: Schedule
                Properties:
                  Schedule: rate(1 minute)
                  State: ENABLED
                  Enabled: true
      #           ^^^^^^^ error: \`Enabled\` cannot stand beside \`State\`. Give one of them.
    `);
  });

  it('says “Name cannot stand beside OmitName. Give one of them”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E:
                Type: ScheduleV2
                Properties:
                  ScheduleExpression: rate(1 minute)
                  OmitName: true
                  Name: x
      #           ^^^^ error: \`Name\` cannot stand beside \`OmitName\`. Give one of them.
    `);
  });

  it('says “DefinitionUri cannot stand beside MergeDefinitions. Give one of them”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        A:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            MergeDefinitions: true
            DefinitionUri: s3://a/b
      #     ^^^^^^^^^^^^^ error: \`DefinitionUri\` cannot stand beside \`MergeDefinitions\`. Give one of them.
    `);
  });

  it('says “ExcludedTypes cannot stand beside AllowedTypes. Give one of them”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        A:
          Type: AWS::Serverless::CapacityProvider
          Properties:
            VpcConfig: {SubnetIds: [s], SecurityGroupIds: [s]}
            InstanceRequirements:
              AllowedTypes: [a]
              ExcludedTypes: [b]
      #       ^^^^^^^^^^^^^ error: \`ExcludedTypes\` cannot stand beside \`AllowedTypes\`. Give one of them.
    `);
  });
});
