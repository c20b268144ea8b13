import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { FunctionConfiguration } from '../../../src/emulator/functionConfiguration.ts';
import { isSnapStarted } from '../../../src/emulator/snapStart/isSnapStarted.ts';
import { RestoreFailed } from '../../../src/emulator/snapStart/restoreFailed.ts';
import { finish, request, startEmulator } from '../../support/emulator.ts';
import type { Ran } from '../../support/emulator.ts';
import { functionConfiguration } from '../../support/functionConfiguration.ts';
import { pythonOf } from '../../support/python.ts';

describe('A function with SnapStart', function () {
  const test = startEmulator();
  let python: Partial<FunctionConfiguration> = {};

  before(async function () {
    python = {
      ...(await pythonOf(this)),
      runtime: 'python3.13',
      handler: 'app.handler',
      appliesSnapStart: true,
    };
  });

  const hooks = (afterRestore = 'happened.append("after " + text)'): string => `
import os
from snapshot_restore_py import register_after_restore, register_before_snapshot
happened = []
for text in ("one", "two"):
    register_before_snapshot(lambda text: happened.append("before " + text), text)

@register_after_restore
def first(text="one"):
    ${afterRestore}

def handler(event, context):
    return [*happened, os.environ["AWS_LAMBDA_INITIALIZATION_TYPE"]]
`;

  async function runVersion(code: string): Promise<Ran> {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'app.py': code }, python));
    const published = await emulator.publish('hello');
    return await finish(emulator.invoke('hello', { ...request(), qualifier: published?.version ?? '' }));
  }

  it('does in its published versions what it registered for before the snapshot and after', async () => {
    const { payload, log, report } = await runVersion(hooks());
    assert.deepEqual(payload, ['before two', 'before one', 'after one', 'snap-start']);
    const kinds = log.map((line) => line.split(' ')[0]);
    assert.deepEqual(kinds, ['INIT_START', 'RESTORE_START', 'RESTORE_REPORT', 'START', 'END', 'REPORT']);
    assert.match(log[2] ?? '', /^RESTORE_REPORT Restore Duration: [\d.]+ ms$/);
    const [, billed, restored] =
      /Billed Duration: (\d+) ms.*\tRestore Duration: [\d.]+ ms\tBilled Restore Duration: (\d+) ms\t$/.exec(
        log[5] ?? '',
      ) ?? [];
    assert.equal(Number(billed), Math.ceil(report.durationMs) + Number(restored));
    assert.equal(report.initDurationMs, undefined);
  });

  describe('has credentials for the AWS SDK', () => {
    const code =
      'import os\ndef handler(event, context):\n    print(os.environ)\n    return dict(os.environ)';

    it('that are none of its variables, and that its log does not tell', async () => {
      const { payload, log } = await runVersion(code);
      const variables = payload as Record<string, string>;
      assert.deepEqual(
        Object.keys(variables).filter((name) => /ACCESS_KEY|SESSION_TOKEN/.test(name)),
        [],
      );
      const token = variables['AWS_CONTAINER_AUTHORIZATION_TOKEN'] ?? '';
      assert.ok(token.length > 40);
      assert.ok(!log.join('\n').includes(token));
    });

    it('from an endpoint of its own, which the SDK finds by itself', async () => {
      await test().emulator.serve();
      const home = test().emulator.newTemporaryFolder();
      const { payload } = await runVersion(code);
      const names = ['AWS_CONTAINER_CREDENTIALS_FULL_URI', 'AWS_CONTAINER_AUTHORIZATION_TOKEN'];
      const all = [...names, 'AWS_REGION', 'AWS_ENDPOINT_URL_LAMBDA'];
      const variables = Object.fromEntries(
        all.map((name) => [name, (payload as Record<string, string>)[name] ?? '']),
      );
      const script = `import { GetFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
        const found = await new LambdaClient().send(new GetFunctionCommand({ FunctionName: 'hello' }));
        console.log(found.Configuration.FunctionName);`;
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--input-type=module', '--eval', script],
        {
          env: {
            ...process.env,
            ...variables,
            HOME: home,
            USERPROFILE: home,
            AWS_ACCESS_KEY_ID: undefined,
            AWS_PROFILE: undefined,
          },
        },
      );
      assert.equal(stdout.trim(), 'hello');
    });

    it('that nobody gets without its token', async () => {
      const { payload } = await runVersion(code);
      const url = (payload as Record<string, string>)['AWS_CONTAINER_CREDENTIALS_FULL_URI'] ?? '';
      const { status } = await fetch(url, { headers: { Authorization: 'x'.repeat(43) } });
      assert.equal(status, 404);
    });
  });

  it('starts as all others do in $LATEST', async () => {
    const { payload, report } = await test().run(test().functionOf({ 'app.py': hooks() }, python));
    assert.deepEqual(payload, ['on-demand']);
    assert.ok(report.initDurationMs);
  });

  it('needs no hooks', async () => {
    const { payload } = await runVersion('def handler(event, context):\n    return 1');
    assert.equal(payload, 1);
  });

  it('cannot be invoked where something fails after the snapshot was restored', async () => {
    await assert.rejects(runVersion(hooks('raise ValueError("no")')), (error: RestoreFailed) => {
      return error instanceof RestoreFailed && error.type === 'SnapStartException';
    });
    const texts = test().lines.map(({ text }) => text);
    assert.ok(texts.some((text) => text.startsWith('[ERROR] ValueError: no')));
    const end =
      /^RESTORE_REPORT Restore Duration: [\d.]+ ms\tStatus: error\tError Type: Runtime\.AfterRestoreError$/;
    assert.ok(texts.some((text) => end.test(text)));
  });

  it('fails to start where something fails before the snapshot', async () => {
    const code = `from snapshot_restore_py import register_before_snapshot
@register_before_snapshot
def fail():
    raise ValueError("no")
def handler(event, context): pass`;
    const { payload, log } = await runVersion(code);
    assert.equal((payload as Record<string, unknown>)['errorType'], 'ValueError');
    assert.match(
      log.join('\n'),
      /Phase: snap-start\tStatus: error\tError Type: Runtime\.BeforeSnapshotError/,
    );
  });

  it('is one of a runtime that has snapshots', () => {
    const hasSnapshots = (runtime: string): boolean =>
      isSnapStarted(functionConfiguration('', { runtime, version: '1', appliesSnapStart: true }));
    assert.deepEqual(
      ['python3.11', 'python3.12', 'java8.al2', 'java21', 'dotnet6', 'dotnet8', 'nodejs22.x'].filter(
        hasSnapshots,
      ),
      ['python3.12', 'java21', 'dotnet8'],
    );
  });
});
