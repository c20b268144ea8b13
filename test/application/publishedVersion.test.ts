import assert from 'node:assert/strict';
import { functionConfigurationOf } from '../../src/application/functionConfiguration.ts';
import type { PublishedVersion } from '../../src/emulator/publishedVersion.ts';
import { applicationOf } from './memoryFiles.ts';

function publishedBy(template: string): PublishedVersion | undefined {
  const application = applicationOf(template, { 'src/app.mjs': '' });
  return functionConfigurationOf(application, 'F').configuration.published;
}

const sam = (properties: string): string => `
Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties: { Runtime: nodejs22.x, Handler: app.handler, CodeUri: src/, ${properties} }
`;

const plain = (rest: string): string => `
Resources:
  F: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs22.x, Handler: app.handler, Code: src/ } }
  ${rest}
`;

describe('what a template publishes of a function', () => {
  it('is nothing where it says so nowhere', () => {
    assert.equal(publishedBy(sam('MemorySize: 128')), undefined);
  });

  it('is the alias that SAM makes', () => {
    const config = 'ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 }';
    assert.deepEqual(publishedBy(sam(`AutoPublishAlias: live, ${config}`)), {
      aliases: [{ name: 'live', isLatest: false, provisionedConcurrency: 2 }],
    });
  });

  it('is the versions and aliases that name it', () => {
    const template = plain(`
  V: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref F } }
  A: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !GetAtt F.Arn, Name: live, FunctionVersion: !GetAtt V.Version } }
  L: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref F, Name: next, FunctionVersion: $LATEST } }`);
    assert.deepEqual(publishedBy(template), {
      aliases: [
        { name: 'live', isLatest: false },
        { name: 'next', isLatest: true },
      ],
    });
  });

  it('has the concurrency of the version itself', () => {
    const config = 'ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 3 }';
    const template = plain(
      `V: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref F, ${config} } }`,
    );
    assert.deepEqual(publishedBy(template), { aliases: [], provisionedConcurrency: 3 });
  });
});
