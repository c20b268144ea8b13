import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../../support/emulator.ts';
import type { FunctionConfiguration } from '../../../src/emulator/functionConfiguration.ts';
import type { Json } from '../../../src/shared/json.ts';

describe('A Node.js function', () => {
  const test = startEmulator();

  async function resultOf(
    files: Readonly<Record<string, string>>,
    changes: Partial<FunctionConfiguration> = {},
    event: Json = {},
  ): Promise<Json> {
    const { run, functionOf } = test();
    const { payload, log } = await run(functionOf(files, changes), event);
    assert.notEqual(log.length, 0);
    return payload;
  }

  describe('has its handler', () => {
    it('in a CommonJS module', async () => {
      assert.equal(await resultOf({ 'index.js': 'exports.handler = async () => 1;' }), 1);
    });

    it('in an ES module by its ending', async () => {
      const code = 'const one = await Promise.resolve(1); export const handler = async () => one;';
      assert.equal(await resultOf({ 'index.mjs': code }), 1);
    });

    it('in an ES module by the package it is in', async () => {
      const files = {
        'package.json': '{"type":"module"}',
        'src/index.js': 'export const handler = async () => 1;',
      };
      assert.equal(await resultOf(files, { handler: 'src/index.handler' }), 1);
    });

    it('in a .cjs file of such a package', async () => {
      const files = { 'package.json': '{"type":"module"}', 'index.cjs': 'exports.handler = async () => 1;' };
      assert.equal(await resultOf(files), 1);
    });

    it('as a property of an export', async () => {
      const files = { 'index.js': 'exports.orders = { create: async () => 1 };' };
      assert.equal(await resultOf(files, { handler: 'index.orders.create' }), 1);
    });

    it('in a package below node_modules', async () => {
      const files = { 'node_modules/shop/index.js': 'exports.handler = async () => 1;' };
      assert.equal(await resultOf(files, { handler: 'shop.handler' }), 1);
    });
  });

  describe('up to Node.js 22 may', () => {
    const changes = { runtime: 'nodejs20.x' };

    it('call back with a result', async () => {
      const code = 'exports.handler = (event, context, callback) => { callback(null, 1); };';
      assert.equal(await resultOf({ 'index.js': code }, changes), 1);
    });

    it('call back with an error', async () => {
      const code = 'exports.handler = (event, context, callback) => { callback("no"); };';
      assert.deepEqual(await resultOf({ 'index.js': code }, changes), {
        errorType: 'string',
        errorMessage: 'no',
        trace: [],
      });
    });

    it('end when the event loop is empty', async () => {
      const code = `
        let waited = false;
        exports.handler = (event, context, callback) => {
          setTimeout(() => { waited = true; }, 50);
          callback(null, { toJSON: () => waited });
        };`;
      assert.equal(await resultOf({ 'index.js': code }, changes), true);
    });

    it('not wait for the event loop', async () => {
      const code = `
        exports.handler = (event, context, callback) => {
          context.callbackWaitsForEmptyEventLoop = false;
          setTimeout(() => undefined, 60_000);
          callback(null, 1);
        };`;
      assert.equal(await resultOf({ 'index.js': code }, changes), 1);
    });

    it('end by its context', async () => {
      const code = 'exports.handler = (event, context) => { context.succeed(1); };';
      assert.equal(await resultOf({ 'index.js': code }, changes), 1);
    });

    it('forget to call back, which is a result of nothing', async () => {
      const code = 'exports.handler = (event, context, callback) => 1;';
      assert.equal(await resultOf({ 'index.js': code }, changes), null);
    });
  });

  describe('from Node.js 24 on', () => {
    const changes = { runtime: 'nodejs24.x' };

    it('is refused when it wants a callback', async () => {
      const code = 'exports.handler = (event, context, callback) => { callback(null, 1); };';
      const payload = await resultOf({ 'index.js': code }, changes);
      assert.equal((payload as Record<string, string>)['errorType'], 'Runtime.CallbackHandlerDeprecated');
    });

    it('answers what it returns, promise or not', async () => {
      assert.equal(await resultOf({ 'index.js': 'exports.handler = () => 1;' }, changes), 1);
    });
  });

  it('that returns nothing answers null', async () => {
    assert.equal(await resultOf({ 'index.js': 'exports.handler = async () => {};' }), null);
  });

  it('that writes to a stream answers what it wrote', async () => {
    const code = `
      exports.handler = awslambda.streamifyResponse(async (event, stream) => {
        stream.write('[1,');
        stream.write('2]');
        stream.end();
      });`;
    assert.deepEqual(await resultOf({ 'index.js': code }), [1, 2]);
  });

  it('is told about its invocation', async () => {
    const code = `
      exports.handler = async (event, context) => ({
        ...context,
        remaining: context.getRemainingTimeInMillis(),
        trace: process.env._X_AMZN_TRACE_ID,
      });`;
    const { run, functionOf } = test();
    const { payload, report } = await run(functionOf({ 'index.js': code }));
    const { remaining, trace, logStreamName, ...context } = payload as Record<string, Json>;
    assert.deepEqual(context, {
      callbackWaitsForEmptyEventLoop: true,
      functionVersion: '$LATEST',
      functionName: 'hello',
      memoryLimitInMB: '128',
      logGroupName: '/aws/lambda/hello',
      invokedFunctionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:hello',
      awsRequestId: report.requestId,
    });
    assert.ok(typeof remaining === 'number' && remaining > 0 && remaining <= 3000);
    assert.match(
      trace as string,
      /^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0;Lineage=[0-9a-f]{8}:0$/,
    );
    assert.match(logStreamName as string, /^\d{4}\/\d\d\/\d\d\/\[\$LATEST\][0-9a-f]{32}$/);
  });

  it('sees Lambda’s environment and its own, and nothing of the machine’s', async () => {
    process.env['SECRET_OF_THE_MACHINE'] = 'x';
    const code =
      'exports.handler = async () => ({ ...process.env, cwd: process.cwd(), zone: new Date(0).getHours() });';
    const configuration = test().functionOf({ 'index.js': code }, { environment: { TABLE: 'orders' } });
    const { payload } = await test().run(configuration);
    delete process.env['SECRET_OF_THE_MACHINE'];
    const environment = payload as Record<string, Json>;
    const { taskRoot } = configuration;
    const expected = {
      TABLE: 'orders',
      _HANDLER: 'index.handler',
      LAMBDA_TASK_ROOT: taskRoot,
      cwd: taskRoot,
      zone: 0,
    };
    for (const [name, value] of Object.entries(expected)) assert.equal(environment[name], value);
    assert.equal(environment['AWS_ACCESS_KEY_ID'], test().emulator.credentials.accessKeyId);
    assert.equal(environment['SECRET_OF_THE_MACHINE'], undefined);
    assert.equal(environment['NODE_OPTIONS'], undefined);
    assert.equal(environment['HOME'], undefined);
  });

  it('may bring credentials of its own', async () => {
    const code =
      'exports.handler = async () => [process.env.AWS_ACCESS_KEY_ID, process.env.AWS_SESSION_TOKEN];';
    const environment = { AWS_ACCESS_KEY_ID: 'mine', AWS_SECRET_ACCESS_KEY: 'mine' };
    assert.deepEqual(await resultOf({ 'index.js': code }, { environment }), ['mine', null]);
  });

  it('keeps its globals from one event to the next', async () => {
    const configuration = test().functionOf({ 'index.js': 'let n = 0; exports.handler = async () => ++n;' });
    await test().run(configuration);
    assert.equal((await test().run(configuration)).payload, 2);
  });

  it('logs with time, request and level, several lines as one record', async () => {
    const code =
      'console.warn("start"); exports.handler = async () => { console.log("a\\nb %d", 1); console.error({}); };';
    const { run, functionOf, lines } = test();
    const { report } = await run(functionOf({ 'index.js': code }));
    const printed = lines.filter(({ origin }) => origin === 'function');
    const time = String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\t`;
    assert.match(printed[0]?.text ?? '', new RegExp(`${time}undefined\tWARN\tstart$`));
    assert.match(printed[1]?.text ?? '', new RegExp(`${time}${report.requestId}\tINFO\ta\nb 1$`));
    assert.match(printed[2]?.text ?? '', new RegExp(`${time}${report.requestId}\tERROR\t{}$`));
    assert.deepEqual(
      printed.map(({ requestId }) => requestId),
      [undefined, report.requestId, report.requestId],
    );
  });

  it('measures its memory', async () => {
    const code = 'exports.handler = async (mb) => { globalThis.kept = Buffer.alloc(mb * 1024 * 1024, 1); };';
    const configuration = test().functionOf({ 'index.js': code });
    const { report: before } = await test().run(configuration, 0);
    const { report: after } = await test().run(configuration, 60);
    assert.ok(before.maxMemoryUsedMb > 20, String(before.maxMemoryUsedMb));
    assert.ok(after.maxMemoryUsedMb > before.maxMemoryUsedMb + 40, String(after.maxMemoryUsedMb));
  });

  it('measures the memory of its children', async function () {
    if (process.platform !== 'linux') this.skip();
    const code = `
      const { spawn } = require('node:child_process');
      const child = 'Buffer.alloc(60 * 1024 * 1024, 1); console.log(1); setTimeout(() => {}, 60_000);';
      exports.handler = (event, context) => new Promise((resolve) => {
        spawn(process.execPath, ['-e', child]).stdout.once('data', () => resolve());
      });`;
    const { report } = await test().run(test().functionOf({ 'index.js': code }, { memorySizeMb: 512 }));
    assert.ok(report.maxMemoryUsedMb > 100, String(report.maxMemoryUsedMb));
  });

  describe('finds packages', () => {
    const carried = {
      'node_modules/carried/package.json': '{"main":"main.js"}',
      'node_modules/carried/main.js': 'exports.x = 1;',
    };

    function moduleFolders(): string[] {
      const { taskRoot } = test().functionOf(carried);
      return [join(taskRoot, 'node_modules')];
    }

    it('of its runtime by require', async () => {
      const code = 'const { x } = require("carried"); exports.handler = async () => x;';
      assert.equal(await resultOf({ 'index.js': code }, { moduleFolders: moduleFolders() }), 1);
    });

    it('of its runtime by import', async () => {
      const code = 'import { x } from "carried"; export const handler = async () => x;';
      assert.equal(await resultOf({ 'index.mjs': code }, { moduleFolders: moduleFolders() }), 1);
    });

    it('of a layer, the later before the earlier', async () => {
      const { taskRoot: first } = test().functionOf({});
      const { taskRoot: second } = test().functionOf({});
      for (const [layer, x] of [
        [first, 1],
        [second, 2],
      ] as const) {
        mkdirSync(join(layer, 'nodejs/node_modules/carried'), { recursive: true });
        writeFileSync(join(layer, 'nodejs/node_modules/carried/index.js'), `exports.x = ${x};`);
      }
      const code = 'import { x } from "carried"; export const handler = async () => x;';
      assert.equal(await resultOf({ 'index.mjs': code }, { layers: [first, second] }), 2);
    });

    it('of its own before those of its runtime', async () => {
      const files = {
        'index.js': 'exports.handler = async () => require("carried").x;',
        'node_modules/carried/index.js': 'exports.x = "own";',
      };
      assert.equal(await resultOf(files, { moduleFolders: moduleFolders() }), 'own');
    });
  });

  describe('that misses a package', () => {
    it('of Lambda’s runtime asks for all of them at once', async () => {
      const files = {
        'index.mjs':
          'import "@aws-sdk/client-nothing"; import "./lib/other.mjs"; export const handler = async () => 1;',
        'lib/other.mjs': 'import "@aws-sdk/lib-nothing";',
      };
      const payload = await resultOf(files);
      assert.equal((payload as Record<string, string>)['errorType'], 'Error');
      const [notice] = test().notices;
      assert.deepEqual(notice?.remedy, {
        kind: 'installRuntimePackages',
        packages: ['@aws-sdk/client-nothing', '@aws-sdk/lib-nothing'],
      });
      assert.equal(test().notices.length, 1);
    });

    it('of its own is led to the folder to install it in', async () => {
      const files = {
        'package.json': '{"dependencies":{"left-out":"1"}}',
        'src/index.js': 'require("left-out/part"); exports.handler = async () => 1;',
      };
      const configuration = test().functionOf(files, { handler: 'src/index.handler' });
      await test().run(configuration);
      const folder = configuration.taskRoot;
      assert.deepEqual(test().notices[0]?.remedy, {
        kind: 'runInTerminal',
        title: 'npm install',
        command: 'npm install',
        folder,
      });
      assert.ok(test().notices[0]?.message.includes(`Run "npm install" in ${folder}`));
    });

    it('that its package.json does not name is told to add it', async () => {
      await resultOf({
        'package.json': '{}',
        'index.js': 'require("left-out"); exports.handler = async () => 1;',
      });
      const remedy = test().notices[0]?.remedy;
      assert.equal(remedy?.kind === 'runInTerminal' ? remedy.command : '', 'npm install left-out');
    });
  });

  it('that is run by another version is told so once, in the log too', async () => {
    const configuration = test().functionOf(
      { 'index.js': 'exports.handler = async () => 1;' },
      { runtime: 'nodejs8.x' },
    );
    await test().run(configuration);
    test().emulator.markStale(() => true);
    await test().run(configuration);
    assert.match(test().notices[0]?.message ?? '', /nodejs8\.x are run by Node\.js \d+/);
    assert.equal(test().notices.length, 1);
    assert.ok(test().lines.some(({ text }) => text.includes('nodejs8.x are run by')));
  });

  it('whose executable is none says so', async () => {
    const configuration = test().functionOf({ 'index.js': '' }, { runtimeExecutable: '/nowhere/node' });
    await assert.rejects(test().run(configuration), {
      code: 'executable-not-found',
      message: /\/nowhere\/node/,
    });
  });

  it('whose code is not there says so', async () => {
    const { run, functionOf } = test();
    await assert.rejects(run(functionOf({}, { taskRoot: '/nowhere' })), { code: 'code-not-found' });
  });
});
