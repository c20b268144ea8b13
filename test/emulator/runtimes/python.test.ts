import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../../support/emulator.ts';
import type { Ran } from '../../support/emulator.ts';
import { pythonOf } from '../../support/python.ts';
import { writeFiles } from '../../support/files.ts';
import type { FunctionConfiguration } from '../../../src/emulator/functionConfiguration.ts';
import type { Json } from '../../../src/shared/json.ts';

describe('A Python function', function () {
  const test = startEmulator();
  let python: Partial<FunctionConfiguration> = {};

  before(async function () {
    python = { handler: 'app.handler', ...(await pythonOf(this)) };
  });

  async function run(
    files: Readonly<Record<string, string>> | string,
    changes: Partial<FunctionConfiguration> = {},
    event: Json = {},
  ): Promise<Ran> {
    const all = typeof files === 'string' ? { 'app.py': files } : files;
    const { functionOf } = test();
    return await test().run(functionOf(all, { ...python, ...changes }), event);
  }

  const handler = (...lines: readonly string[]): string =>
    ['def handler(event, context):', ...lines.map((line) => `    ${line}`)].join('\n');

  const resultOf = async (...args: Parameters<typeof run>): Promise<Json> => (await run(...args)).payload;

  it('gets its event and answers a result', async () => {
    const code = handler('return {"got": event["n"], "text": "Grüße", "nothing": None}');
    assert.deepEqual(await resultOf(code, {}, { n: 1 }), { got: 1, text: 'Grüße', nothing: null });
  });

  it('has its handler in a module in a folder', async () => {
    const files = { 'src/orders/app.py': handler('return 1') };
    assert.equal(await resultOf(files, { handler: 'src/orders/app.handler' }), 1);
    assert.equal(await resultOf(files, { handler: 'src.orders.app.handler' }), 1);
  });

  it('may have the names of modules that its client is made of', async () => {
    const files = { 'main.py': `import errors\n${handler('return errors.one')}`, 'errors.py': 'one = 1' };
    assert.equal(await resultOf(files, { handler: 'main.handler' }), 1);
  });

  it('finds what layers bring', async () => {
    const { functionOf } = test();
    const layers = ['one', 'two'].map(
      (name) => functionOf({ [`python/${name}_of_layer.py`]: `name = "${name}"` }).taskRoot,
    );
    const code = `import one_of_layer, two_of_layer\n${handler('return [one_of_layer.name, two_of_layer.name]')}`;
    assert.deepEqual(await resultOf(code, { layers }), ['one', 'two']);
  });

  it('stays warm', async () => {
    const code = `calls = []\n${handler('calls.append(1)', 'return len(calls)')}`;
    const { emulator, functionOf } = test();
    const configuration = functionOf({ 'app.py': code }, python);
    assert.equal((await test().run(configuration)).payload, 1);
    assert.equal((await test().run(configuration)).payload, 2);
    assert.ok(emulator.functionNames().includes('hello'));
  });

  it('leaves no compiled files in its folder', async () => {
    const { functionOf } = test();
    const files = { 'app.py': `import other\n${handler('return 1')}`, 'other.py': '' };
    const configuration = functionOf(files, python);
    await test().run(configuration);
    assert.equal(existsSync(join(configuration.taskRoot, '__pycache__')), false);
  });

  describe('is told', () => {
    it('of its invocation', async () => {
      const { payload, report } = await run(
        handler(
          'names = ("function_name", "function_version", "memory_limit_in_mb", "invoked_function_arn",',
          '         "aws_request_id", "log_group_name")',
          'remaining = context.get_remaining_time_in_millis()',
          'return [getattr(context, name) for name in names] + [0 < remaining <= 3000, context.client_context,',
          '        context.identity.cognito_identity_id]',
        ),
      );
      assert.deepEqual(payload, [
        'hello',
        '$LATEST',
        '128',
        'arn:aws:lambda:eu-central-1:123456789012:function:hello',
        report.requestId,
        '/aws/lambda/hello',
        true,
        null,
        null,
      ]);
    });

    it('of the client’s context', async () => {
      const { emulator, functionOf } = test();
      const code = handler('return [context.client_context.custom, context.client_context.client.app_title]');
      emulator.deploy(functionOf({ 'app.py': code }, python));
      const clientContext = Buffer.from('{"custom":{"a":1},"client":{"app_title":"Shop"}}').toString(
        'base64',
      );
      const { result } = emulator.invoke('hello', { payload: Buffer.from('{}'), clientContext });
      assert.deepEqual(JSON.parse((await result).payload.toString()), [{ a: 1 }, 'Shop']);
    });
  });

  describe('answers', () => {
    it('decimals as numbers in full, named tuples as objects and bytes within as text', async () => {
      const code = [
        'import decimal, collections',
        'Point = collections.namedtuple("Point", "x y")',
        handler('return [decimal.Decimal("1.12345678901234567890"), Point(1, 2), {"b": b"text"}]'),
      ].join('\n');
      const { emulator, functionOf } = test();
      emulator.deploy(functionOf({ 'app.py': code }, python));
      const { payload } = await emulator.invoke('hello', { payload: Buffer.from('{}') }).result;
      assert.equal(payload.toString(), '[1.12345678901234567890, {"x": 1, "y": 2}, {"b": "text"}]');
    });

    it('bytes as they are', async () => {
      assert.deepEqual(await resultOf(handler('return b\'{"a":1}\'')), { a: 1 });
    });

    for (const [identifier, text] of [
      ['python3.11', '"Gr\\u00fc\\u00dfe"'],
      ['python3.12', '"Grüße"'],
    ] as const)
      it(`what is not ASCII as ${identifier} does`, async () => {
        const { emulator, functionOf } = test();
        const changes = { ...python, runtime: identifier };
        emulator.deploy(functionOf({ 'app.py': handler('return "Grüße"') }, changes));
        const { payload } = await emulator.invoke('hello', { payload: Buffer.from('{}') }).result;
        assert.equal(payload.toString(), text);
      });
  });

  describe('fails', () => {
    it('with what its handler raised', async () => {
      const { payload, functionError, report, log } = await run(
        `def inner():\n    raise KeyError("x")\n${handler('inner()')}`,
      );
      const { stackTrace, ...rest } = payload as { stackTrace: string[] };
      assert.equal(functionError, 'Unhandled');
      assert.deepEqual(rest, { errorMessage: "'x'", errorType: 'KeyError', requestId: report.requestId });
      assert.equal(stackTrace.length, 2);
      assert.match(stackTrace[0] ?? '', /^ {2}File ".*app\.py", line 4, in handler\n {4}inner\(\)\n$/);
      const start = log.findIndex((line) => line === "[ERROR] KeyError: 'x'");
      assert.equal(log[start + 1], 'Traceback (most recent call last):');
      assert.match(log[start + 2] ?? '', /^\u00a0\u00a0File ".*app\.py", line 4, in handler$/);
      assert.equal(log[start + 3], '\u00a0\u00a0\u00a0\u00a0inner()');
    });

    const failures: readonly (readonly [string, string, Partial<FunctionConfiguration>, object])[] = [
      [
        'when its module lacks another',
        'import not_there',
        {},
        {
          errorMessage: "Unable to import module 'app': No module named 'not_there'",
          errorType: 'Runtime.ImportModuleError',
          requestId: '',
          stackTrace: [],
        },
      ],
      [
        'when its module is not there',
        '',
        { handler: 'other.handler' },
        {
          errorMessage: "Unable to import module 'other': No module named 'other'",
          errorType: 'Runtime.ImportModuleError',
          requestId: '',
          stackTrace: [],
        },
      ],
      [
        'when its handler is not there',
        '',
        {},
        {
          errorMessage: "Handler 'handler' missing on module 'app'",
          errorType: 'Runtime.HandlerNotFound',
          requestId: '',
          stackTrace: [],
        },
      ],
      [
        'when its handler has no module',
        '',
        { handler: 'handler' },
        {
          errorMessage: "Bad handler 'handler': not enough values to unpack (expected 2, got 1)",
          errorType: 'Runtime.MalformedHandlerName',
          requestId: '',
          stackTrace: [],
        },
      ],
      [
        'when its module has the name of one of Python’s own',
        '',
        { handler: 'sys.handler' },
        {
          errorMessage: 'Cannot use built-in module sys as a handler module',
          errorType: 'Runtime.BuiltInModuleConflict',
          requestId: '',
          stackTrace: [],
        },
      ],
    ];
    for (const [when, code, changes, error] of failures)
      it(when, async () => {
        assert.deepEqual(await resultOf(code, changes), error);
      });

    it('when its module is no Python', async () => {
      const { errorType, errorMessage } = (await resultOf('def handler(:\n')) as Record<string, string>;
      assert.equal(errorType, 'Runtime.UserCodeSyntaxError');
      assert.match(errorMessage ?? '', /^Syntax error in module 'app': .*\(app\.py, line 1\)$/);
    });

    it('when its module raises, with the frames of the import', async () => {
      const payload = await resultOf('raise ValueError("no table")');
      const { errorType, errorMessage, requestId, stackTrace } = payload as Record<string, string> & {
        stackTrace: string[];
      };
      assert.deepEqual([errorType, errorMessage, requestId], ['ValueError', 'no table', '']);
      assert.match(stackTrace[0] ?? '', /importlib.*in import_module/);
      assert.match(
        stackTrace.at(-1) ?? '',
        /app\.py", line 1, in <module>\n {4}raise ValueError\("no table"\)/,
      );
    });

    it('when JSON cannot say its result', async () => {
      const { report, payload } = await run(handler('return {1, 2}'));
      assert.deepEqual(payload, {
        errorMessage: 'Unable to marshal response: Object of type set is not JSON serializable',
        errorType: 'Runtime.MarshalError',
        requestId: report.requestId,
        stackTrace: [],
      });
    });

    it('when its result is within itself', async () => {
      const { payload } = await run(handler('d = {}; d["d"] = [d]; return d'));
      const { errorMessage } = payload as Record<string, string>;
      assert.equal(errorMessage, 'Unable to marshal response: Circular reference detected');
    });

    for (const [code, reason] of [
      ['sys.exit(3)', 'Runtime exited with error: exit status 3'],
      ['sys.exit()', 'Runtime exited without providing a reason'],
    ] as const)
      it(`by ${code}`, async () => {
        const { report, payload } = await run(`import sys\n${handler(code)}`);
        assert.deepEqual(payload, {
          errorType: 'Runtime.ExitError',
          errorMessage: `RequestId: ${report.requestId} Error: ${reason}`,
        });
      });
  });

  describe('logs', () => {
    const record = (log: readonly string[], pattern: RegExp): string =>
      log.find((line) => pattern.test(line)) ?? log.join('\n');

    it('what it prints as it is', async () => {
      const { log } = await run(handler('print("one")', 'print("two", end="")', 'return 1'));
      assert.deepEqual(log.slice(2, 4), ['one', 'two']);
    });

    it('records of the logging module with level, time and request ID', async () => {
      const code = `import logging\nlogging.getLogger().setLevel("INFO")\n${handler('logging.info("a %s", 1)')}`;
      const { log, report } = await run(code);
      assert.match(
        record(log, /INFO/),
        new RegExp(`^\\[INFO\\]\\t[\\d-]+T[\\d:]+\\.\\d{3}Z\\t${report.requestId}\\ta 1$`),
      );
    });

    it('JSON where the function is set to', async () => {
      const environment = { AWS_LAMBDA_LOG_FORMAT: 'JSON' };
      const code = `import logging\n${handler('logging.info("hello", extra={"order": 7})')}`;
      const { log, report } = await run(code, { environment });
      const { timestamp, ...rest } = JSON.parse(record(log, /hello/)) as Record<string, unknown>;
      assert.match(String(timestamp), /^[\d-]+T[\d:]+Z$/);
      assert.deepEqual(rest, {
        level: 'INFO',
        message: 'hello',
        logger: 'root',
        requestId: report.requestId,
        order: 7,
      });
    });
  });

  it('says which package is to be installed', async () => {
    await run('import boto4.session');
    const [notice] = test().notices.filter(({ severity }) => severity === 'error');
    assert.match(
      notice?.message ?? '',
      /hello imports boto4, which is not installed\. Run "python -m pip install boto4"/,
    );
  });

  it('that nobody can run says so', async () => {
    const { functionOf, emulator } = test();
    const runtimeExecutable = join(writeFiles(functionOf({}).taskRoot, { python: '' }), 'python');
    emulator.deploy(functionOf({ 'app.py': '' }, { ...python, runtimeExecutable }));
    const { result } = emulator.invoke('hello', { payload: Buffer.from('{}') });
    await assert.rejects(result, { code: 'executable-not-found' });
  });
});
