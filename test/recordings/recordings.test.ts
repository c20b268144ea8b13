/**
 * Replays recorded answers of AWS Lambda: set LAMBDA_RECORDINGS to a folder of `*.json` files, each a map from a
 * case's name to its `recorded-content`.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { Json } from '../../src/shared/json.ts';
import { startEmulator } from '../support/emulator.ts';
import { pythonOf } from '../support/python.ts';
import { differences } from './compare.ts';
import type { Difference } from './compare.ts';
import { allowExecution, sourcesOf } from './functions.ts';
import { notReplayed, valuesNotCompared } from './notCompared.ts';
import { invokeWith, replays } from './replays.ts';
import type { Replay } from './replays.ts';

type Recording = Readonly<Record<string, Json>>;

const folder = process.env['LAMBDA_RECORDINGS'] ?? '';

describe('AWS’s recorded answers', function () {
  const test = startEmulator();
  const verdicts: string[] = [];

  if (folder === '' || !existsSync(folder)) {
    it('are not here: LAMBDA_RECORDINGS names no folder');
    return;
  }

  after(() => {
    const within = valuesNotCompared.map(
      ({ pattern, reason }) => `not compared    ${pattern.source}: ${reason}`,
    );
    console.log([...verdicts, ...within].map((verdict) => `    ${verdict}`).join('\n'));
  });

  for (const [name, recording] of recordings(folder)) {
    const [, replayName = '', runtime = ''] = /([a-z_0-9]+)\[([^\]]+)\]$/.exec(name) ?? [];
    const replay = replays.find((each) => each.name === replayName);
    const reason = notReplayed.find(({ pattern }) => pattern.test(name))?.reason;
    if (reason !== undefined || replay === undefined) {
      verdicts.push(`not applicable  ${name}: ${reason ?? 'nothing here replays it'}`);
      continue;
    }
    it(name, async function () {
      const python = runtime.startsWith('python') ? await pythonOf(this) : {};
      const found = await replayed(replay, { ...python, runtime }, recording);
      verdicts.push(...found.map((each) => `differed        ${name}: ${described(each)}`));
      if (found.length === 0) verdicts.push(`agreed          ${name}`);
      assert.deepEqual(found.map(described), []);
    });
  }

  async function replayed(
    replay: Replay,
    changes: { readonly runtime: string },
    recording: Recording,
  ): Promise<Difference[]> {
    const { emulator, functionOf } = test();
    const sources = sourcesOf(changes.runtime);
    assert.ok(sources, `no functions for ${changes.runtime}`);
    const files = sources.files[replay.function];
    const configuration = functionOf(files, {
      ...changes,
      handler: sources.handler,
      environment: replay.environment,
      memorySizeMb: 1024,
    });
    allowExecution(configuration, Object.keys(files));
    emulator.deploy(configuration);
    const { endpoint, credentials } = await emulator.serve();
    const { region, accountId, functionName } = configuration;
    const client = new LambdaClient({ endpoint, credentials, region, maxAttempts: 1 });
    const names = {
      '<region>': region,
      '<partition>': 'aws',
      '111111111111': accountId,
      '<function-name:1>': functionName,
    };
    const answers: Recording = {
      ...(await replay.replay(invokeWith(client, functionName))),
      create_function_result: await describedBy(client, functionName),
    };
    const bound = new Map<string, string>();
    return Object.entries(recording)
      .flatMap(([part, recorded]) => differences(recorded, answers[part], names, bound))
      .filter(({ path }) => !valuesNotCompared.some(({ pattern }) => pattern.test(path)));
  }
});

/** What is there once a function was created, as text that no undefined member is part of. */
async function describedBy(client: LambdaClient, FunctionName: string): Promise<Json> {
  const { $metadata, ...members } = await client.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const ResponseMetadata = { HTTPHeaders: {}, HTTPStatusCode: $metadata.httpStatusCode ?? 0 };
  return JSON.parse(JSON.stringify({ ...members, ResponseMetadata })) as Json;
}

function recordings(path: string): [name: string, recording: Recording][] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const cases = JSON.parse(readFileSync(join(path, name), 'utf8')) as Record<
        string,
        { readonly 'recorded-content'?: Recording }
      >;
      return Object.entries(cases).map(([key, each]): [string, Recording] => [
        key,
        each['recorded-content'] ?? {},
      ]);
    });
}

function described({ path, recorded, here }: Difference): string {
  return `${path} is ${JSON.stringify(recorded)} at AWS and ${JSON.stringify(here)} here`;
}
