import assert from 'node:assert/strict';
import {
  CreateAliasCommand,
  DeleteProvisionedConcurrencyConfigCommand,
  GetProvisionedConcurrencyConfigCommand,
  InvokeCommand,
  ListProvisionedConcurrencyConfigsCommand,
  PublishVersionCommand,
  PutFunctionConcurrencyCommand,
  PutProvisionedConcurrencyConfigCommand,
  type LambdaClient,
  type PutProvisionedConcurrencyConfigCommandOutput,
} from '@aws-sdk/client-lambda';
import { startEmulator } from '../support/emulator.ts';
import { lambdaClientOf } from '../support/lambdaClient.ts';

const FunctionName = 'hello';
const arn = 'arn:aws:lambda:eu-central-1:123456789012:function:hello';
const tells = `
console.log('begins');
exports.handler = async () => process.env.AWS_LAMBDA_INITIALIZATION_TYPE;
`;

describe('Provisioned concurrency', () => {
  const test = startEmulator();
  let client: LambdaClient;

  beforeEach(async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': tells }));
    client = await lambdaClientOf(emulator);
    await client.send(new PublishVersionCommand({ FunctionName }));
  });

  const put = (
    Qualifier: string,
    ProvisionedConcurrentExecutions = 1,
  ): Promise<PutProvisionedConcurrencyConfigCommandOutput> =>
    client.send(
      new PutProvisionedConcurrencyConfigCommand({
        FunctionName,
        Qualifier,
        ProvisionedConcurrentExecutions,
      }),
    );

  /** Waits for the end of what was begun. */
  async function statusOf(Qualifier: string): Promise<string | undefined> {
    const command = new GetProvisionedConcurrencyConfigCommand({ FunctionName, Qualifier });
    for (;;) {
      const { Status } = await client.send(command);
      if (Status !== 'IN_PROGRESS') return Status;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async function answerOf(Qualifier: string): Promise<string | undefined> {
    const { Payload } = await client.send(new InvokeCommand({ FunctionName, Qualifier }));
    return Payload?.transformToString();
  }

  const aliased = (Name: string, weights: Record<string, number> = {}): Promise<unknown> =>
    client.send(
      new CreateAliasCommand({
        FunctionName,
        Name,
        FunctionVersion: '1',
        RoutingConfig: { AdditionalVersionWeights: weights },
      }),
    );

  const textsOf = (pattern: RegExp): string[] =>
    test().lines.flatMap(({ text }) => (pattern.test(text) ? [text] : []));

  it('has environments ready before the first event comes', async () => {
    const { $metadata, LastModified, ...answer } = await put('1', 2);
    assert.equal($metadata.httpStatusCode, 202);
    assert.match(LastModified ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/);
    assert.deepEqual(answer, {
      RequestedProvisionedConcurrentExecutions: 2,
      AllocatedProvisionedConcurrentExecutions: 0,
      AvailableProvisionedConcurrentExecutions: 0,
      Status: 'IN_PROGRESS',
    });
    assert.equal(await statusOf('1'), 'READY');
    assert.equal(textsOf(/begins/).length, 2);
    assert.equal(await answerOf('1'), '"provisioned-concurrency"');
    assert.equal(textsOf(/begins/).length, 2);
    assert.equal(await answerOf('$LATEST'), '"on-demand"');
  });

  it('pays for the init phase with the first invocation', async () => {
    await put('1');
    await statusOf('1');
    await answerOf('1');
    await answerOf('1');
    await test().emulator.dispose();
    const [first = '', second = ''] = textsOf(/^REPORT/);
    const [, duration, billed, init] =
      /Duration: ([\d.]+) ms\tBilled Duration: (\d+) ms\t.*Init Duration: ([\d.]+) ms/.exec(first) ?? [];
    assert.equal(Number(billed), Math.ceil(Number(duration) + Number(init)));
    assert.doesNotMatch(second, /Init Duration/);
  });

  it('comes back after its environment has ended', async () => {
    const { emulator } = test();
    await put('1');
    await statusOf('1');
    emulator.markStale(() => true);
    while (textsOf(/begins/).length < 2) await new Promise((resolve) => setImmediate(resolve));
    await statusOf('1');
    assert.equal(await answerOf('1'), '"provisioned-concurrency"');
  });

  it('is told to have failed where the init phase does', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': 'throw new Error("no");' }));
    await client.send(new PublishVersionCommand({ FunctionName }));
    await put('2');
    assert.equal(await statusOf('2'), 'FAILED');
    const { StatusReason } = await client.send(
      new GetProvisionedConcurrencyConfigCommand({ FunctionName, Qualifier: '2' }),
    );
    assert.equal(StatusReason, 'FUNCTION_ERROR_INIT_FAILURE');
  });

  it('is listed and taken away', async () => {
    await aliased('live');
    await put('live');
    const list = new ListProvisionedConcurrencyConfigsCommand({ FunctionName });
    const { ProvisionedConcurrencyConfigs: [only] = [] } = await client.send(list);
    assert.equal(only?.FunctionArn, `${arn}:live`);
    const named = { FunctionName, Qualifier: 'live' };
    await client.send(new DeleteProvisionedConcurrencyConfigCommand(named));
    assert.deepEqual((await client.send(list)).ProvisionedConcurrencyConfigs, []);
    await assert.rejects(client.send(new GetProvisionedConcurrencyConfigCommand(named)), {
      name: 'ProvisionedConcurrencyConfigNotFoundException',
      message: 'No Provisioned Concurrency Config found for this function',
    });
    assert.equal(await answerOf('live'), '"on-demand"');
  });

  it('is set by a template, for an alias of the code as it is', async () => {
    const { emulator, functionOf } = test();
    const aliases = [{ name: 'live', isLatest: false, provisionedConcurrency: 1 }];
    emulator.deploy(functionOf({ 'index.js': tells }, { functionName: 'other', published: { aliases } }));
    const named = { FunctionName: 'other', Qualifier: 'live' };
    const { Payload, ExecutedVersion } = await client.send(new InvokeCommand(named));
    assert.deepEqual([Payload?.transformToString(), ExecutedVersion], ['"provisioned-concurrency"', '1']);
  });

  const invalid = 'InvalidParameterValueException';

  it('is not for $LATEST, nor for an alias with weights', async () => {
    await assert.rejects(put('$LATEST'), {
      name: invalid,
      message: 'Provisioned Concurrency Configs cannot be applied to unpublished function versions.',
    });
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': 'exports.handler = async () => 2;' }));
    await client.send(new PublishVersionCommand({ FunctionName }));
    await aliased('split', { '2': 0.5 });
    await assert.rejects(put('split'), {
      name: invalid,
      message: 'Alias with weights can not be used with Provisioned Concurrency',
    });
  });

  it('is for a version or for an alias of it, not for both', async () => {
    await aliased('live');
    await put('1');
    await assert.rejects(put('live'), {
      name: 'ResourceConflictException',
      message:
        "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version",
    });
    const named = { FunctionName, Qualifier: '1' };
    await client.send(new DeleteProvisionedConcurrencyConfigCommand(named));
    await put('live');
    await assert.rejects(put('1'), {
      name: 'ResourceConflictException',
      message: 'Version is pointed by a Provisioned Concurrency alias',
    });
  });

  it('is at least one, and not more than is reserved', async () => {
    await assert.rejects(put('1', 0), {
      name: 'ValidationException',
      message:
        "1 validation error detected: Value '0' at 'provisionedConcurrentExecutions' failed to satisfy constraint: " +
        'Member must have value greater than or equal to 1',
    });
    await client.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 1 }));
    await assert.rejects(put('1', 2), { name: invalid });
  });

  it('is not for what is not there', async () => {
    await assert.rejects(put('live'), {
      name: 'ResourceNotFoundException',
      message: `Cannot find alias arn: ${arn}:live`,
    });
    await assert.rejects(put('10'), {
      name: 'ResourceNotFoundException',
      message: `Function not found: ${arn}:10`,
    });
    const latest = { FunctionName, Qualifier: '$LATEST' };
    await assert.rejects(client.send(new GetProvisionedConcurrencyConfigCommand(latest)), {
      name: invalid,
      message: 'The function resource provided must be an alias or a published version.',
    });
  });
});
