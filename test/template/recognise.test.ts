import assert from 'node:assert/strict';
import { looksLikeTemplate } from '../../src/template/recognise.ts';
import { dedent } from './text.ts';

const templates: Readonly<Record<string, string>> = {
  'a SAM transform': 'Transform: AWS::Serverless-2016-10-31\n',
  'a list of transforms': 'Transform:\n  - AWS::LanguageExtensions\n  - AWS::Serverless-2016-10-31\n',
  'a resource': 'Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n',
  'a quoted resource': '"Resources":\r\n  Queue:\r\n    "Type": "AWS::SQS::Queue"\r\n',
  'a resource in flow style': 'Resources: { Q: { Type: "AWS::SQS::Queue" } }',
  'a custom resource': 'Resources:\n  X:\n    Properties: {}\n    Type: Custom::Thing\n',
  'a resource of another vendor': 'Resources:\n  X:\n    Type: Datadog::Monitors::Monitor\n',
  'a resource after comments':
    '# Resources\nDescription: x\n\nResources:\n# one\n  X:\n    Type: AWS::SNS::Topic\n',
  JSON: '{"Resources":{"Q":{"Type":"AWS::SQS::Queue"}}}',
  'JSON with the SAM transform': '{ "Transform": ["AWS::Serverless-2016-10-31"], "Resources": {} }',
  'JSON with its colons in a column':
    '{ "Description"   : "x", "Resources"            : {"Q":{"Type":"AWS::SQS::Queue"}}}',
  'the format version': "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n",
  'the format version in JSON': '{ "AWSTemplateFormatVersion": "2010-09-09", "Resources": {} }',
  'a byte order mark': '\uFEFFResources:\n  Queue:\n    Type: AWS::SQS::Queue\n',
};

const indented = ' Resources:\n   Queue:\n     Type: AWS::SQS::Queue\n';

const others: Readonly<Record<string, string>> = {
  nothing: '',
  'docker compose': 'services:\n  web:\n    image: x\n    environment:\n      Type: AWS::SQS::Queue\n',
  'a Kubernetes manifest': 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - resources: {}\n',
  'a Helm chart':
    'kind: ConfigMap\ndata:\n  template: |\n    Resources:\n      Q:\n        Type: AWS::SQS::Queue\n',
  'a GitHub workflow': 'on: push\njobs:\n  a:\n    steps:\n      - run: echo Resources AWS::Lambda\n',
  'an OpenAPI document':
    'openapi: 3.0.0\npaths: {}\ncomponents:\n  schemas:\n    Resources:\n      Type: object\n',
  'serverless.yml': 'service: x\nresources:\n  Resources:\n    Q:\n      Type: AWS::SQS::Queue\n',
  'a parameter type alone':
    'Parameters:\n  P:\n    Type: AWS::SSM::Parameter::Value<String>\nResources:\n  A: {}\n',
  'a comment': '# Transform: AWS::Serverless-2016-10-31\nResources: none\n',
  prose: 'Resources: see AWS::SQS::Queue\n',
  'package.json': '{ "name": "x", "description": "Resources AWS::Serverless-2016-10-31" }',
  'a CDK manifest': '{"version":"36","artifacts":{"S":{"type":"aws:cloudformation:stack"}}}',
  'a CDK tree':
    '{"version":"tree-0.1","tree":{"children":{"Resources":{"attributes":{"aws:cdk:cloudformation:type":"AWS::SQS::Queue","Type":"AWS::SQS::Queue"}}}}}',
  'CDK assets': '{"files":{"Resources":{"Type":"AWS::S3::Bucket"}},"dockerImages":{}}',
};

describe('recognising a template', () => {
  for (const [name, text] of Object.entries(templates)) {
    it(`knows it by ${name}`, () => {
      assert.equal(looksLikeTemplate(dedent(text)), true);
    });
  }

  it('knows it where every line is indented', () => {
    assert.equal(looksLikeTemplate(`# one\n${indented}`), true);
  });

  for (const [name, text] of Object.entries(others)) {
    it(`does not take ${name} for one`, () => {
      assert.equal(looksLikeTemplate(text), false);
    });
  }

  it('is quick on a large file of another kind', () => {
    const started = performance.now();
    looksLikeTemplate(`${'Type: \n'.repeat(100_000)}\nResources:\n${'  Type: x\n'.repeat(100_000)}`);
    looksLikeTemplate(`{${'"Type": "a", '.repeat(100_000)}"Resources": []}`);
    assert.ok(performance.now() - started < 5000);
  });
});
