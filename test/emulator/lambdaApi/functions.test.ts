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

  it('tell what their template says of them', async () => {
    const { emulator, functionOf } = test();
    const role = 'arn:aws:iam::123456789012:role/worker';
    const arn = 'arn:aws:lambda:eu-central-1:123456789012:layer:common:3';
    const configuration = functionOf(
      { 'index.js': answering('first'), 'layer/x.txt': 'twelve bytes' },
      {
        functionName: 'told',
        isTraced: true,
        ephemeralStorageMb: 1024,
        logging: { format: 'JSON', applicationLogLevel: 'WARN', systemLogLevel: 'DEBUG' },
      },
    );
    const { taskRoot: folder } = configuration;
    emulator.deploy({
      ...configuration,
      description: {
        members: { Role: role, Architectures: ['arm64'], Description: 'Works.' },
        tags: { team: 'blue' },
        layers: [{ arn, content: join(folder, 'layer') }],
      },
    });
    const { Configuration: told, Tags } = await client.send(new GetFunctionCommand({ FunctionName: 'told' }));
    assert.equal(told?.Role, role);
    assert.equal(told.Description, 'Works.');
    assert.deepEqual(told.Architectures, ['arm64']);
    assert.deepEqual(told.Layers, [{ Arn: arn, CodeSize: 12 }]);
    assert.deepEqual(told.EphemeralStorage, { Size: 1024 });
    assert.deepEqual(told.TracingConfig, { Mode: 'Active' });
    assert.deepEqual(told.SnapStart, { ApplyOn: 'None', OptimizationStatus: 'Off' });
    assert.deepEqual(told.LoggingConfig, {
      LogFormat: 'JSON',
      ApplicationLogLevel: 'WARN',
      SystemLogLevel: 'DEBUG',
      LogGroup: '/aws/lambda/told',
    });
    assert.deepEqual(Tags, { team: 'blue' });
  });

  it('have another revision once their code has changed', async () => {
    const before = await client.send(new GetFunctionConfigurationCommand({ FunctionName }));
    const modified = new Date(before.LastModified?.replace('+0000', 'Z') ?? '');
    assert.ok(Math.abs(modified.getTime() - Date.now()) < 60_000);
    const same = await client.send(new GetFunctionConfigurationCommand({ FunctionName }));
    assert.equal(same.RevisionId, before.RevisionId);
    write('another');
    const after = await client.send(new GetFunctionConfigurationCommand({ FunctionName }));
    assert.notEqual(after.RevisionId, before.RevisionId);
    assert.notEqual(after.CodeSha256, before.CodeSha256);
  });

  it('publish nothing else than was meant', async () => {
    const { RevisionId = '', CodeSha256 = '' } = await client.send(
      new GetFunctionConfigurationCommand({ FunctionName }),
    );
    write('another');
    const byRevision = new PublishVersionCommand({ FunctionName, RevisionId });
    await assert.rejects(client.send(byRevision), { name: 'PreconditionFailedException' });
    const byCode = new PublishVersionCommand({ FunctionName, CodeSha256 });
    await assert.rejects(client.send(byCode), {
      name: 'InvalidParameterValueException',
      message: /^CodeSHA256 \(.+\) is different from current CodeSHA256 in \$LATEST \(.+\)\. Please try/,
    });
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
