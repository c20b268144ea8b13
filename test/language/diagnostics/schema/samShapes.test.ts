import { checkRule } from '../../../support/template.ts';

describe('unknown-resource-type', () => {
  it('names the type that was meant', () => {
    checkRule(
      'unknown-resource-type',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Qeue
      #         ^^^^^^^^^^^^^^ error: There is no resource type \`AWS::SQS::Qeue\`. Did you mean \`AWS::SQS::Queue\`?
    `,
    );
  });

  it('only warns of types that AWS may have since', () => {
    checkRule(
      'unknown-resource-type',
      `
      Resources:
        Orders:
          Type: AWS::Telepathy::Transmitter
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: \`AWS::Telepathy::Transmitter\` is no resource type that is known here.
    `,
    );
  });

  it('leaves custom resources, modules and types of others alone', () => {
    checkRule(
      'unknown-resource-type',
      `
      Resources:
        One: { Type: 'Custom::Thing' }
        Two: { Type: 'Org::Service::Usecase::MODULE' }
        Three: { Type: 'Datadog::Monitors::Monitor' }
    `,
    );
  });
});

describe('sam-transform-required', () => {
  it('finds SAM types in a template without it', () => {
    checkRule(
      'sam-transform-required',
      `
      Resources:
        Visits:
          Type: AWS::Serverless::SimpleTable
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`AWS::Serverless::SimpleTable\` needs the SAM transform: add \`Transform: AWS::Serverless-2016-10-31\`.
    `,
    );
  });
});

describe('unknown-event-source', () => {
  it('names the type that was meant', () => {
    checkRule(
      'unknown-event-source',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Machine:
          Type: AWS::Serverless::StateMachine
          Properties:
            Events:
              Start:
                Type: Schedle
      #               ^^^^^^^ error: There is no event source \`Schedle\` here. Did you mean \`Schedule\`?
              Other:
      #       ^^^^^ error: \`Other\` needs a \`Type\`: the event source it has.
                Properties: {}
    `,
    );
  });
});

describe('unknown-global', () => {
  it('knows sections and their properties', () => {
    checkRule(
      'unknown-global',
      `
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Functions: {}
      # ^^^^^^^^^ error: \`Globals\` has no section \`Functions\`. Did you mean \`Function\`?
        Api:
          StageName: live
      #   ^^^^^^^^^ error: \`Globals\` cannot give a \`Api\` its \`StageName\`.
          Name: orders
    `,
    );
  });
});

describe('policy-template', () => {
  it('knows the templates and their parameters', () => {
    checkRule(
      'policy-template',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Worker:
          Type: AWS::Serverless::Function
          Properties:
            Policies:
              - DynamoDBReedPolicy: { TableName: visits }
      #         ^^^^^^^^^^^^^^^^^^ error: There is no policy template \`DynamoDBReedPolicy\`. Did you mean \`DynamoDBReadPolicy\`?
              - SQSPollerPolicy: {}
      #         ^^^^^^^^^^^^^^^ error: \`SQSPollerPolicy\` needs the parameter \`QueueName\`.
              - S3ReadPolicy: { BucketName: a, Bucket: b }
      #                                        ^^^^^^ error: \`S3ReadPolicy\` has no parameter \`Bucket\`.
              - Statement: []
              - AWSLambda_ReadOnlyAccess
              - !If [IsLive, VPCAccessPolicy: {}, !Ref AWS::NoValue]
    `,
    );
  });
});

describe('property-required and unknown-property of SAM', () => {
  it('know that the transform allows every origin where none is named', () => {
    checkRule(
      'property-required',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Shop:
          Type: AWS::Serverless::Api
          Properties: { StageName: live, Cors: { AllowMethods: "'GET'" } }
    `,
    );
  });

  it("know a Kafka event's schema registry", () => {
    checkRule(
      'unknown-property',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Orders:
          Type: AWS::Serverless::Function
          Properties:
            Events:
              Cluster:
                Type: MSK
                Properties:
                  SchemaRegistryConfig:
                    SchemaRegistryURI: https://example.com
                    EventRecordFormats: JSON
      #             ^^^^^^^^^^^^^^^^^^ error: \`SchemaRegistryConfig\` has no property \`EventRecordFormats\`. Did you mean \`EventRecordFormat\`?
              Own:
                Type: SelfManagedKafka
                Properties:
                  MaximumBatchingWindowInSeconds: 5
                  SchemaRegistryConfig: { SchemaRegistryURI: https://example.com }
    `,
    );
  });

  it('know what the transform takes and the published schema does not', () => {
    checkRule(
      'unknown-property',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Orders:
          Type: AWS::Serverless::Function
          Properties:
            Events:
              Topic: { Type: SNS, Properties: { RedrivePolicy: { deadLetterTargetArn: arn } } }
              Rule: { Type: EventBridgeRule, Properties: { State: DISABLED } }
              Event: { Type: CloudWatchEvent, Properties: { RuleName: orders, DeadLetterConfig: { Type: SQS } } }
    `,
    );
  });

  it('SAM takes no notice of what else stands in an event', () => {
    checkRule(
      'unknown-property',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Orders:
          Type: AWS::Serverless::Function
          Properties:
            Handler: app.handler
            Runtime: nodejs22.x
            CodeUri: src/
            Events:
              Order:
                Type: HttpApi
                PayloadFormatVersion: '2.0'
      #         ^^^^^^^^^^^^^^^^^^^^ warning: \`Order\` has no property \`PayloadFormatVersion\`. SAM takes no notice of it.
                Properties: { Path: /orders, Method: post }
    `,
    );
  });
});

describe('wrong-type of SAM', () => {
  it('takes several user pools for one authorizer', () => {
    checkRule(
      'wrong-type',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Shop:
          Type: AWS::Serverless::Api
          Properties:
            StageName: live
            Auth: { Authorizers: { Users: { UserPoolArn: [one, other] } } }
    `,
    );
  });
});
