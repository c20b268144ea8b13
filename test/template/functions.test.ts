import assert from 'node:assert/strict';
import { functionsOf } from '../../src/template/functions.ts';
import type { FunctionResource } from '../../src/template/functionResource.ts';
import { triggerDetail } from '../../src/template/triggerDetail.ts';
import { render, sliceOf, yaml } from './text.ts';

function onlyFunction(text: string): FunctionResource {
  const [func] = functionsOf(yaml(text));
  assert.ok(func);
  return func;
}

function propertiesOf(func: FunctionResource): string[] {
  return [...func.properties].map(([name, { value, origin }]) => `${name}: ${render(value)} (${origin})`);
}

describe('the functions of a template', () => {
  it('are of SAM and of CloudFormation, in the order of the text', () => {
    const functions = functionsOf(
      yaml(`
        Resources:
          B: { Type: AWS::Serverless::Function }
          Q: { Type: AWS::SQS::Queue }
          A: { Type: AWS::Lambda::Function }
      `),
    );
    assert.deepEqual(
      functions.map(({ logicalId, type }) => `${logicalId} ${type}`),
      ['B AWS::Serverless::Function', 'A AWS::Lambda::Function'],
    );
  });

  it('are one where a logical ID stands twice', () => {
    const text = 'Resources:\n  A: { Type: AWS::Lambda::Function }\n  A: { Type: AWS::Lambda::Function }\n';
    assert.equal(functionsOf(yaml(text)).length, 1);
  });
});

describe('Globals', () => {
  it('give what the function does not: maps merge, lists join, the function wins', () => {
    const func = onlyFunction(`
      Globals:
        Function:
          Runtime: nodejs22.x
          Timeout: 10
          Layers: [a]
          Environment: { Variables: { TABLE: t, STAGE: dev } }
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Timeout: 3
            Layers: [b]
            Environment: { Variables: { STAGE: prod, OWN: x } }
    `);
    assert.deepEqual(propertiesOf(func), [
      'Timeout: 3 (function)',
      'Layers: ["a", "b"] (merged)',
      'Environment: {Variables: {TABLE: "t", STAGE: "prod", OWN: "x"}} (merged)',
      'Runtime: "nodejs22.x" (globals)',
    ]);
  });

  it('do not reach into an intrinsic function', () => {
    const func = onlyFunction(`
      Globals: { Function: { VpcConfig: { SubnetIds: [a] } } }
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            VpcConfig: !If [InVpc, { SubnetIds: [b] }, !Ref AWS::NoValue]
    `);
    assert.deepEqual(propertiesOf(func), [
      'VpcConfig: Fn::If(["InVpc", {SubnetIds: ["b"]}, Ref("AWS::NoValue")]) (function)',
    ]);
  });

  it('are ignored where IgnoreGlobals says so', () => {
    const text = (ignored: string): string => `
      Globals: { Function: { Runtime: nodejs22.x, Timeout: 10 } }
      Resources:
        F:
          Type: AWS::Serverless::Function
          IgnoreGlobals: ${ignored}
    `;
    assert.deepEqual(propertiesOf(onlyFunction(text("'*'"))), []);
    assert.deepEqual(propertiesOf(onlyFunction(text('[Timeout]'))), ['Runtime: "nodejs22.x" (globals)']);
  });

  it('give no property that SAM does not know there, and nothing to plain functions', () => {
    const globals = 'Globals: { Function: { FunctionName: x, Timeout: 1 } }';
    const func = (type: string): FunctionResource =>
      onlyFunction(`
        ${globals}
        Resources: { F: { Type: ${type} } }
      `);
    assert.deepEqual(propertiesOf(func('AWS::Serverless::Function')), ['Timeout: 1 (globals)']);
    assert.deepEqual(propertiesOf(func('AWS::Lambda::Function')), []);
  });
});

describe('the triggers of a SAM function', () => {
  it('are its events and its function URL', () => {
    const text = `
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            FunctionUrlConfig: { AuthType: NONE }
            Events:
              Get: { Type: Api, Properties: { Path: /hello, Method: get } }
              Half: { Type: SQS }
    `;
    const template = yaml(text);
    const triggers = functionsOf(template)[0]?.triggers ?? [];
    assert.deepEqual(
      triggers.map(({ logicalId, type, span }) => `${logicalId} ${type} at ${sliceOf(template, span) ?? ''}`),
      [
        'Get Api at Get: { Type: Api, Properties: { Path: /hello, Method: get } }',
        'Half SQS at Half: { Type: SQS }',
        'FUrl FunctionUrl at FunctionUrlConfig: { AuthType: NONE }',
      ],
    );
  });

  const details: readonly (readonly [type: string, properties: string, detail: string])[] = [
    ['Api', '{ Path: /hello, Method: get }', 'GET /hello'],
    ['Api', "{ Path: '/{proxy+}', Method: any }", 'ANY /{proxy+}'],
    ['HttpApi', '{ Path: /hello }', 'ANY /hello'],
    ['HttpApi', '{ ApiId: !Ref A }', '$default'],
    ['HttpApi', "{ Path: /x, Method: '*' }", 'ANY /x'],
    ['Schedule', '{ Schedule: rate(5 minutes) }', 'rate(5 minutes)'],
    ['ScheduleV2', '{ ScheduleExpression: !Ref Rate }', 'Rate'],
    ['SQS', '{ Queue: !GetAtt Orders.Arn }', 'Orders'],
    ['SQS', '{ Queue: arn:aws:sqs:eu-west-1:123456789012:orders }', 'orders'],
    ['SQS', "{ Queue: !Sub '${Orders.Arn}' }", 'Orders'],
    ['SQS', "{ Queue: !Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:orders' }", 'orders'],
    ['SNS', '{ Topic: !Ref News }', 'News'],
    ['DynamoDB', '{ Stream: { Fn::GetAtt: [Table, StreamArn] } }', 'Table'],
    ['Kinesis', '{ Stream: arn:aws:kinesis:eu-west-1:123456789012:stream/clicks }', 'stream/clicks'],
    ['S3', "{ Bucket: !Ref B, Events: 's3:ObjectCreated:*' }", 's3:ObjectCreated:*'],
    [
      'S3',
      "{ Events: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'] }",
      's3:ObjectCreated:*, s3:ObjectRemoved:*',
    ],
    ['EventBridgeRule', '{ Pattern: { source: [shop], detail-type: [Paid] } }', 'shop Paid'],
    ['CloudWatchLogs', '{ LogGroupName: /aws/x }', '/aws/x'],
    ['Cognito', '{ UserPool: !Ref P, Trigger: PreSignUp }', 'PreSignUp'],
    ['SelfManagedKafka', '{ Topics: [a] }', 'a'],
    ['AlexaSkill', '{}', ''],
    ['NotYetKnown', '{ A: b }', ''],
  ];
  for (const [type, properties, detail] of details) {
    it(`of type ${type} with ${properties} are told by “${detail}”`, () => {
      const [trigger] = onlyFunction(`
        Resources:
          F:
            Type: AWS::Serverless::Function
            Properties:
              Events: { E: { Type: ${type}, Properties: ${properties} } }
      `).triggers;
      assert.equal(trigger && triggerDetail(trigger), detail);
    });
  }
});
