import assert from 'node:assert/strict';
import { generatedResource } from '../../src/template/samGenerated.ts';
import { yaml } from './text.ts';

const template = yaml(`
  Transform: AWS::Serverless-2016-10-31
  Resources:
    Fn:
      Type: AWS::Serverless::Function
      Properties:
        Events:
          Get: { Type: Api, Properties: { Path: /, Method: get } }
          Tick: { Type: Schedule }
          Jobs: { Type: SQS }
    Web: { Type: AWS::Serverless::HttpApi }
    Rest: { Type: AWS::Serverless::Api }
`);

const cases: readonly (readonly [logicalId: string, type: string])[] = [
  ['FnRole', 'AWS::IAM::Role'],
  ['FnUrl', 'AWS::Lambda::Url'],
  ['FnAliaslive', 'AWS::Lambda::Alias'],
  ['FnVersion0123456789', 'AWS::Lambda::Version'],
  ['FnGetPermissionProd', 'AWS::Lambda::Permission'],
  ['FnTick', 'AWS::Events::Rule'],
  ['FnJobs', 'AWS::Lambda::EventSourceMapping'],
  ['WebApiGatewayDefaultStage', 'AWS::ApiGatewayV2::Stage'],
  ['RestProdStage', 'AWS::ApiGateway::Stage'],
  ['Rest.Stage', 'AWS::ApiGateway::Stage'],
  ['ServerlessRestApi', 'AWS::Serverless::Api'],
  ['ServerlessRestApiProdStage', 'AWS::ApiGateway::Stage'],
];

describe('the resources that SAM generates', () => {
  for (const [logicalId, type] of cases) {
    it(`include ${logicalId}`, () => {
      assert.equal(generatedResource(template, logicalId)?.type, type);
    });
  }

  for (const logicalId of ['FnRoles', 'FnNothing', 'Role', 'ServerlessHttpApi', 'Fn', '']) {
    it(`do not include “${logicalId}”`, () => {
      assert.equal(generatedResource(template, logicalId), undefined);
    });
  }

  it('are none in plain CloudFormation', () => {
    const plain = yaml('Resources: { Fn: { Type: AWS::Serverless::Function } }');
    assert.equal(generatedResource(plain, 'FnRole'), undefined);
  });
});
