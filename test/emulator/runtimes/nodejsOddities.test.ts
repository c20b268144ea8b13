import assert from 'node:assert/strict';
import { startEmulator } from '../../support/emulator.ts';
import type { Ran } from '../../support/emulator.ts';
import type { FunctionConfiguration } from '../../../src/emulator/functionConfiguration.ts';
import type { Json } from '../../../src/shared/json.ts';

/** Handlers by what they do, each called by an event that names it. */
function handlers(table: Readonly<Record<string, { readonly code: string }>>): string {
  const members = Object.entries(table).map(([name, { code }]) => `${JSON.stringify(name)}: ${code}`);
  return `const handlers = { ${members.join(',\n')} };
    exports.handler = (event, context, callback) => handlers[event](event, context, callback);`;
}

const unreadable =
  'callback called with Error argument, but there was a problem while retrieving one or more of its message, name, and stack';

describe('A Node.js function up to Node.js 22', () => {
  const test = startEmulator();
  const cases: Readonly<Record<string, { readonly code: string; readonly answer: Json }>> = {
    'that rejects with null': {
      code: 'async () => { throw null; }',
      answer: { errorType: 'string', errorMessage: 'handled', trace: [] },
    },
    'that throws null': { code: '() => { throw null; }', answer: null },
    'that throws an object': {
      code: 'async () => { throw { code: 1 }; }',
      answer: { errorType: 'object', errorMessage: '[object Object]', trace: [] },
    },
    'that throws an object that looks like an error': {
      code: 'async () => { throw { name: "Mine", message: "no", stack: "Mine: no" }; }',
      answer: { errorType: 'Mine', errorMessage: 'no', trace: ['Mine: no'] },
    },
    'that throws an object without a text': {
      code: 'async () => { throw Object.create(null); }',
      answer: { errorType: 'handled', errorMessage: unreadable },
    },
    'that calls back twice': {
      code: '(event, context, callback) => { callback(null, 1); callback(new Error("late")); }',
      answer: 1,
    },
    'that calls back and throws': {
      code: '(event, context, callback) => { callback(null, 1); throw new Error("late"); }',
      answer: 1,
    },
    'that calls back and returns': {
      code: 'async (event, context, callback) => { callback(null, 1); return 2; }',
      answer: 1,
    },
    'that answers a buffer': {
      code: 'async () => Buffer.from("a")',
      answer: { type: 'Buffer', data: [97] },
    },
    'that answers what JSON leaves out': {
      code: 'async () => ({ a: NaN, b: undefined, c: () => 1, d: new Map([[1, 2]]), e: new Date(0) })',
      answer: { a: null, d: {}, e: '1970-01-01T00:00:00.000Z' },
    },
  };

  it('answers odd ends as Lambda’s own runtime does', async () => {
    const { run, functionOf } = test();
    const configuration = functionOf({ 'index.js': handlers(cases) }, { runtime: 'nodejs22.x' });
    for (const [name, { answer }] of Object.entries(cases))
      assert.deepEqual([name, (await run(configuration, name)).payload], [name, answer]);
  });
});

describe('A Node.js function from Node.js 24 on', () => {
  const test = startEmulator();
  const run = (files: Readonly<Record<string, string>>, changes = {}): Promise<Ran> =>
    test().run(test().functionOf(files, { runtime: 'nodejs24.x', ...changes }));

  it('may have its handler in what its module exports by default', async () => {
    const { payload } = await run({ 'index.mjs': 'export default { handler: async () => 1 };' });
    assert.equal(payload, 1);
  });

  it('that throws null tells it as what it is', async () => {
    const { payload } = await run({ 'index.mjs': 'export const handler = async () => { throw null; };' });
    assert.deepEqual(payload, { errorType: 'object', errorMessage: 'null', trace: [] });
  });

  it('has a type of its own for results that JSON cannot say', async () => {
    const { payload } = await run({ 'index.mjs': 'export const handler = async () => 1n;' });
    const { errorType, errorMessage } = payload as Record<string, string>;
    assert.deepEqual(
      [errorType, errorMessage],
      ['Runtime.JSONStringifyError', 'Unable to stringify response body'],
    );
  });
});

describe('A Node.js function that streams', () => {
  const test = startEmulator();
  const run = (code: string, changes = {}): Promise<Ran> =>
    test().run(test().functionOf({ 'index.js': `exports.handler = ${code};` }, changes));

  it('is told that it must be async', async () => {
    const { payload } = await run('awslambda.streamifyResponse(() => 1)', { runtime: 'nodejs22.x' });
    const errorMessage = 'Streaming does not support non-async handlers.';
    assert.deepEqual(payload, { errorType: 'string', errorMessage, trace: [] });
  });

  it('is told that what it returns is nobody’s', async () => {
    const { payload, log } = await run(
      'awslambda.streamifyResponse(async (event, stream) => { stream.write({ a: 1 }); stream.end(); return 2; })',
    );
    assert.deepEqual(payload, { a: 1 });
    assert.match(log.join('\n'), /\tWARN\tStreaming handlers ignore return values\./);
  });

  it('may be marked by who wraps its handler', async () => {
    const { payload } = await run(
      `Object.assign(async (event, stream) => { stream.end('3'); }, {
        [Symbol.for('aws.lambda.runtime.handler.streaming')]: 'response',
      })`,
    );
    assert.equal(payload, 3);
  });
});

describe('The log of a Node.js function', () => {
  const test = startEmulator();
  const log = async (
    code: string,
    changes: Partial<FunctionConfiguration> = {},
  ): Promise<readonly string[]> =>
    (
      await test().run(
        test().functionOf({ 'index.js': `exports.handler = async () => { ${code} };` }, changes),
      )
    ).log;

  it('shows errors with what they carry, and anything else that is thrown as an error', async () => {
    const text = (await log('throw Object.assign(new Error("a", { cause: 1 }), { status: 4 });')).join('\n');
    assert.match(
      text,
      /\tERROR\tInvoke Error \t\{"errorType":"Error","errorMessage":"a","status":4,"stack":\[/,
    );
    const other = (await log('throw "b";', { functionName: 'other' })).join('\n');
    assert.match(other, /Invoke Error \t\{"errorType":"Error","errorMessage":"b","stack":\["Error: b",/);
  });

  it('knows fatal records, and says undefined for nothing', async () => {
    const text = (await log('console.fatal("a"); console.log();')).join('\n');
    assert.match(text, /\tFATAL\ta\n.*\tINFO\tundefined\n/);
  });

  it('keeps values as they are in JSON, and tells errors with their fields', async () => {
    const text = await log(
      'console.log(5); console.log(null); class Mine extends Error {} throw Object.assign(new Mine("no"), { a: 1 });',
      { logging: { format: 'JSON', systemLogLevel: 'WARN', applicationLogLevel: 'INFO' } },
    );
    const messages = text.map((line) => (JSON.parse(line) as { message: Json }).message);
    assert.deepEqual(messages.slice(0, 2), [5, null]);
    const { stackTrace, ...rest } = messages[2] as Record<string, Json>;
    assert.deepEqual(rest, { errorType: 'Mine', errorMessage: 'no', a: 1 });
    assert.ok(Array.isArray(stackTrace));
  });
});
