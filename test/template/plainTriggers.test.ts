import assert from 'node:assert/strict';
import { functionsOf } from '../../src/template/functions.ts';
import { triggerDetail } from '../../src/template/triggerDetail.ts';
import { dedent, render, yaml } from './text.ts';

/** Triggers of the function F in a template with further resources. */
function triggersOf(resources: string): string[] {
  const template = yaml(
    `Resources:\n  F: { Type: AWS::Lambda::Function, Properties: { FunctionName: named } }\n${dedent(resources).replace(/^/gm, '  ')}`,
  );
  return (functionsOf(template)[0]?.triggers ?? []).map(
    (trigger) => `${trigger.logicalId} ${trigger.type} ${triggerDetail(trigger)}`,
  );
}

describe('the triggers of a plain function', () => {
  it('are event source mappings, by the type of their source', () => {
    const found = triggersOf(`
      Q: { Type: AWS::SQS::Queue }
      T: { Type: AWS::DynamoDB::Table }
      Queue: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref F, EventSourceArn: !GetAtt Q.Arn } }
      Table: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !GetAtt F.Arn, EventSourceArn: !GetAtt T.StreamArn } }
      Stream:
        Type: AWS::Lambda::EventSourceMapping
        Properties: { FunctionName: named, EventSourceArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/s' }
      Unknown: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref F, EventSourceArn: !Ref Arn } }
      Kafka: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref F, Topics: [t] } }
    `);
    assert.deepEqual(found, [
      'Queue SQS Q',
      'Table DynamoDB T',
      'Stream Kinesis stream/s',
      'Unknown SQS Arn',
      'Kafka SelfManagedKafka t',
    ]);
  });

  it('are rules and schedules', () => {
    const found = triggersOf(`
      Every: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: rate(1 hour), Targets: [{ Id: x, Arn: !GetAtt F.Arn }] } }
      Paid: { Type: AWS::Events::Rule, Properties: { EventPattern: { source: [shop] }, Targets: [{ Id: x, Arn: !Sub '\${F.Arn}:live' }] } }
      Other: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: rate(1 hour), Targets: [{ Id: x, Arn: !GetAtt Q.Arn }] } }
      Daily: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: cron(0 8 * * ? *), Target: { Arn: !GetAtt F.Arn } } }
    `);
    assert.deepEqual(found, [
      'Every Schedule rate(1 hour)',
      'Paid EventBridgeRule shop',
      'Daily ScheduleV2 cron(0 8 * * ? *)',
    ]);
  });

  it('are function URLs, notifications and subscriptions', () => {
    const found = triggersOf(`
      Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref F, AuthType: NONE } }
      Bucket:
        Type: AWS::S3::Bucket
        Properties:
          NotificationConfiguration:
            LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: !GetAtt F.Arn }]
      Sub: { Type: AWS::SNS::Subscription, Properties: { Protocol: lambda, Endpoint: !GetAtt F.Arn, TopicArn: !Ref News } }
      Mail: { Type: AWS::SNS::Subscription, Properties: { Protocol: email, Endpoint: a@b.c, TopicArn: !Ref News } }
      Topic: { Type: AWS::SNS::Topic, Properties: { Subscription: [{ Protocol: lambda, Endpoint: !GetAtt F.Arn }] } }
      Filter: { Type: AWS::Logs::SubscriptionFilter, Properties: { DestinationArn: !GetAtt F.Arn, LogGroupName: /x } }
    `);
    assert.deepEqual(found, [
      'Url FunctionUrl NONE',
      'Bucket S3 s3:ObjectCreated:*',
      'Sub SNS News',
      'Topic SNS Topic',
      'Filter CloudWatchLogs /x',
    ]);
  });

  it('are routes and methods of APIs', () => {
    const found = triggersOf(`
      Integration: { Type: AWS::ApiGatewayV2::Integration, Properties: { IntegrationUri: !GetAtt F.Arn } }
      Route: { Type: AWS::ApiGatewayV2::Route, Properties: { RouteKey: GET /orders, Target: !Sub 'integrations/\${Integration}' } }
      Rest: { Type: AWS::ApiGateway::RestApi }
      Orders: { Type: AWS::ApiGateway::Resource, Properties: { PathPart: orders, ParentId: !GetAtt Rest.RootResourceId } }
      Order: { Type: AWS::ApiGateway::Resource, Properties: { PathPart: '{id}', ParentId: !Ref Orders } }
      Method:
        Type: AWS::ApiGateway::Method
        Properties:
          HttpMethod: GET
          ResourceId: !Ref Order
          Integration: { Uri: !Sub 'arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${F.Arn}/invocations' }
    `);
    assert.deepEqual(found, ['Route HttpApi GET /orders', 'Method Api GET /orders/{id}']);
  });

  it('lead to it through an alias too, while a permission is none', () => {
    const found = triggersOf(`
      Live: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref F, Name: live } }
      Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref Live, AuthType: AWS_IAM } }
      Allowed: { Type: AWS::Lambda::Permission, Properties: { FunctionName: !Ref F } }
    `);
    assert.deepEqual(found, ['Url FunctionUrl AWS_IAM']);
  });

  it('have the properties that a SAM event of their type would have', () => {
    const template = yaml(`
      Resources:
        F: { Type: AWS::Serverless::Function }
        Q: { Type: AWS::SQS::Queue }
        M: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref F, EventSourceArn: !GetAtt Q.Arn, BatchSize: 5 } }
    `);
    const [trigger] = functionsOf(template)[0]?.triggers ?? [];
    assert.equal(render(trigger?.properties), '{Queue: Fn::GetAtt("Q.Arn"), BatchSize: 5}');
  });

  it('end where aliases or path parts go in circles', () => {
    const found = triggersOf(`
      A: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref A } }
      Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref A } }
      P: { Type: AWS::ApiGateway::Resource, Properties: { PathPart: p, ParentId: !Ref P } }
      M: { Type: AWS::ApiGateway::Method, Properties: { ResourceId: !Ref P, Integration: { Uri: !Ref F } } }
    `);
    assert.equal(found.length, 1);
  });
});
