import assert from 'node:assert/strict';
import { summariesOf, type FunctionSummary } from '../../src/language/applicationSummary.ts';
import { functionsOf } from '../../src/template/functions.ts';
import { fixture } from '../support/template.ts';

function summaries(text: string): FunctionSummary[] {
  const { template, files, resolve } = fixture(text);
  const functions = functionsOf(template).map((resource) => ({
    functionName: `shop-${resource.logicalId}`,
    resource,
  }));
  return summariesOf({ ...resolve, functions }, files);
}

describe('the summary of a function', () => {
  it('has what is in force after Globals and parameters', () => {
    const [summary] = summaries(`
      Transform: AWS::Serverless-2016-10-31
      Parameters:
        Memory: { Type: Number, Default: 512 }
      Globals:
        Function: { Runtime: python3.13, MemorySize: !Ref Memory }
      Resources:
        Hello:
          Type: AWS::Serverless::Function
          Properties: { Handler: app.handler, Description: Says hello }
    `);
    assert.equal(summary?.runtime, 'python3.13');
    assert.equal(summary.memorySizeMb, 512);
    assert.equal(summary.timeoutSeconds, 3);
    assert.equal(summary.description, 'Says hello');
  });

  it('leaves out what only a deployment can tell', () => {
    const [summary] = summaries(`
      Resources:
        Hello:
          Type: AWS::Lambda::Function
          Properties: { Runtime: !ImportValue Runtime, MemorySize: !ImportValue Memory }
    `);
    assert.equal(summary?.runtime, undefined);
    assert.equal(summary?.memorySizeMb, 128);
  });

  it('of an image has what its Dockerfile says, and leads to its handler', () => {
    const [summary] = summaries(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Hello:
          Type: AWS::Serverless::Function
          Metadata: { DockerContext: app, Dockerfile: Dockerfile }
          Properties: { PackageType: Image }
      #- app/Dockerfile
      FROM public.ecr.aws/lambda/nodejs:22
      COPY app.js ./
      CMD ["app.handler"]
      #- app/app.js
      exports.handler = async () => {};
    `);
    assert.deepEqual([summary?.runtime, summary?.handler], ['nodejs22.x', 'app.handler']);
    assert.equal(summary?.handlerLocation?.path, 'app/app.js');
  });

  it('of an image that needs Docker says why', () => {
    const [summary] = summaries(`
      Resources:
        Hello:
          Type: AWS::Lambda::Function
          Properties: { PackageType: Image, Code: { ImageUri: 'registry/image:1' } }
    `);
    assert.match(summary?.unsupportedImage ?? '', /registry/);
  });

  it('leads to where the handler is defined', () => {
    const [summary] = summaries(`
      Resources:
        Hello:
          Type: AWS::Lambda::Function
          Properties: { Runtime: nodejs22.x, Handler: app.handler, Code: src }
      #- src/app.js
      const handler = async () => {};
      module.exports = { handler };
    `);
    assert.deepEqual(summary?.handlerLocation, {
      path: 'src/app.js',
      range: { start: { line: 0, character: 6 }, end: { line: 0, character: 13 } },
    });
  });

  it('leads to the beginning of a file whose exports cannot be told', () => {
    const [summary] = summaries(`
      Resources:
        Hello:
          Type: AWS::Lambda::Function
          Properties: { Runtime: nodejs22.x, Handler: app.handler, Code: src }
      #- src/app.js
      // The whole service.
      module.exports = require('./service');
    `);
    assert.deepEqual(summary?.handlerLocation?.range.start, { line: 0, character: 0 });
  });

  for (const [code, properties] of [
    ['local', 'CodeUri: src/'],
    ['local', 'Timeout: 3'],
    ['inline', 'InlineCode: exports.handler = 1'],
    ['image', 'PackageType: Image'],
    ['s3', 'CodeUri: s3://bucket/code.zip'],
  ] as const) {
    it(`says that its code is ${code} with ${properties}`, () => {
      const [summary] = summaries(`
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Hello:
            Type: AWS::Serverless::Function
            Properties:
              ${properties}
      `);
      assert.equal(summary?.code, code);
    });
  }
});
