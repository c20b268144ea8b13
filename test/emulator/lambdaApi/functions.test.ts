import assert from 'node:assert/strict';
import {
  CreateAliasCommand,
  DeleteAliasCommand,
  GetAccountSettingsCommand,
  GetAliasCommand,
  GetFunctionCommand,
  GetFunctionConfigurationCommand,
  InvokeCommand,
  ListAliasesCommand,
  ListFunctionsCommand,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
  UpdateAliasCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../../support/emulator.ts';
import { lambdaClientOf } from '../../support/lambdaClient.ts';

const FunctionName = 'hello';
const answering = (text: string): string => `exports.handler = async () => '${text}';`;

describe('Functions, asked about by an AWS SDK', () => {
  const test = startEmulator();
  let client: LambdaClient;
  let taskRoot: string;

  beforeEach(async () => {
    const { emulator, functionOf } = test();
    const configuration = functionOf(
      { 'index.js': answering('first') },
      { environment: { STAGE: 'test' }, memorySizeMb: 256 },
    );
    ({ taskRoot } = configuration);
    emulator.deploy(configuration);
    client = await lambdaClientOf(emulator);
  });

  async function answerOf(Qualifier: string): Promise<readonly (string | undefined)[]> {
    const { Payload, ExecutedVersion } = await client.send(new InvokeCommand({ FunctionName, Qualifier }));
    return [Payload?.transformToString(), ExecutedVersion];
  }

  function write(text: string): void {
    writeFileSync(join(taskRoot, 'index.js'), answering(text));
    test().emulator.markStale(() => true);
  }

  it('tell their configuration', async () => {
    const configuration = await client.send(new GetFunctionConfigurationCommand({ FunctionName }));
    assert.equal(configuration.Handler, 'index.handler');
    assert.equal(configuration.MemorySize, 256);
    assert.equal(configuration.Timeout, 3);
    assert.deepEqual(configuration.Environment?.Variables, { STAGE: 'test' });
    assert.equal(configuration.CodeSize, answering('first').length);
    assert.equal(configuration.State, 'Active');
    const { Configuration, Code } = await client.send(new GetFunctionCommand({ FunctionName }));
    assert.equal(Configuration?.CodeSha256, configuration.CodeSha256);
    assert.match(Code?.Location ?? '', /^file:/);
  });

  it('are listed, a page at a time', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({}, { functionName: 'other' }));
    const first = await client.send(new ListFunctionsCommand({ MaxItems: 1 }));
    assert.deepEqual(
      first.Functions?.map((each) => each.FunctionName),
      ['hello'],
    );
    const second = await client.send(new ListFunctionsCommand({ MaxItems: 1, Marker: first.NextMarker }));
    assert.deepEqual(
      second.Functions?.map((each) => each.FunctionName),
      ['other'],
    );
    assert.equal(second.NextMarker, undefined);
  });

  it('keep the code of a published version', async () => {
    const { Version, FunctionArn } = await client.send(new PublishVersionCommand({ FunctionName }));
    assert.equal(Version, '1');
    assert.match(FunctionArn ?? '', /:function:hello:1$/);
    write('second');
    assert.deepEqual(await answerOf('1'), ['"first"', '1']);
    assert.deepEqual(await answerOf('$LATEST'), ['"second"', '$LATEST']);
    const { Versions } = await client.send(new ListVersionsByFunctionCommand({ FunctionName }));
    assert.deepEqual(
      Versions?.map((each) => each.Version),
      ['$LATEST', '1'],
    );
  });

  it('publish no second version of the same', async () => {
    await client.send(new PublishVersionCommand({ FunctionName }));
    const { Version } = await client.send(new PublishVersionCommand({ FunctionName }));
    assert.equal(Version, '1');
  });

  it('are invoked by an alias, which can be moved', async () => {
    await client.send(new PublishVersionCommand({ FunctionName }));
    write('second');
    await client.send(new PublishVersionCommand({ FunctionName }));
    const alias = { FunctionName, Name: 'live' };
    await client.send(new CreateAliasCommand({ ...alias, FunctionVersion: '1' }));
    assert.deepEqual(await answerOf('live'), ['"first"', '1']);
    await client.send(new UpdateAliasCommand({ ...alias, FunctionVersion: '2' }));
    assert.deepEqual(await answerOf('live'), ['"second"', '2']);
    const { AliasArn, FunctionVersion } = await client.send(new GetAliasCommand(alias));
    assert.match(AliasArn ?? '', /:function:hello:live$/);
    assert.equal(FunctionVersion, '2');
    await client.send(new DeleteAliasCommand(alias));
    const { Aliases } = await client.send(new ListAliasesCommand({ FunctionName }));
    assert.deepEqual(Aliases, []);
    await assert.rejects(answerOf('live'), { name: 'ResourceNotFoundException' });
  });

  it('split the invocations of an alias between two versions', async () => {
    await client.send(new PublishVersionCommand({ FunctionName }));
    write('second');
    await client.send(new PublishVersionCommand({ FunctionName }));
    await client.send(
      new CreateAliasCommand({
        FunctionName,
        Name: 'live',
        FunctionVersion: '1',
        RoutingConfig: { AdditionalVersionWeights: { '2': 0.5 } },
      }),
    );
    const versions = new Set<string | undefined>();
    // That forty draws all give the same happens once in 10¹² runs.
    for (let draw = 0; draw < 40; draw++) versions.add((await answerOf('live'))[1]);
    assert.deepEqual([...versions].sort(), ['1', '2']);
  });

  it('have no alias of a version that is not there', async () => {
    const alias = { FunctionName, Name: 'live', FunctionVersion: '7' };
    await assert.rejects(client.send(new CreateAliasCommand(alias)), { name: 'ResourceNotFoundException' });
  });

  it('are counted for the account', async () => {
    const { AccountLimit, AccountUsage } = await client.send(new GetAccountSettingsCommand({}));
    assert.equal(AccountLimit?.ConcurrentExecutions, 1000);
    assert.equal(AccountUsage?.FunctionCount, 1);
  });
});
