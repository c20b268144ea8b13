import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvokeCommand, InvokeWithResponseStreamCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { InvokeWithResponseStreamCompleteEvent } from '@aws-sdk/client-lambda';
import type { FunctionConfiguration } from '../../../src/emulator/functionConfiguration.ts';
import { bootstrapFunction } from '../../support/bootstrapFunction.ts';
import { startEmulator } from '../../support/emulator.ts';

describe('InvokeWithResponseStream, asked by an AWS SDK', function () {
  const test = startEmulator();

  interface Streamed {
    readonly parts: readonly string[];
    readonly complete: InvokeWithResponseStreamCompleteEvent;
  }

  async function client(code: string, changes: Partial<FunctionConfiguration> = {}): Promise<LambdaClient> {
    return await clientOf(test().functionOf({ 'index.js': code }, changes));
  }

  async function clientOf(configuration: FunctionConfiguration): Promise<LambdaClient> {
    const { emulator } = test();
    emulator.deploy(configuration);
    const { endpoint, credentials } = await emulator.serve();
    return new LambdaClient({ endpoint, credentials, region: 'eu-central-1', maxAttempts: 1 });
  }

  const streaming = (body: string): string =>
    `exports.handler = awslambda.streamifyResponse(async (event, stream, context) => { ${body} });`;

  async function stream(code: string, changes: Partial<FunctionConfiguration> = {}): Promise<Streamed> {
    return await read(await client(code, changes));
  }

  /** For a function: the promise, in JavaScript, of a file that is written once a part has come. */
  function receipt(): { readonly promise: string; readonly write: () => void } {
    const file = join(test().functionOf({}).taskRoot, 'received');
    const exists = `require('node:fs').existsSync(${JSON.stringify(file)})`;
    return {
      promise: `new Promise((done) => { const wait = setInterval(() => { if (${exists}) done(clearInterval(wait)); }, 10); })`,
      write: () => {
        writeFileSync(file, '');
      },
    };
  }

  async function read(lambda: LambdaClient, onPart?: () => void): Promise<Streamed> {
    const input = { FunctionName: 'hello', Payload: '{"n":7}', LogType: 'Tail' as const };
    const output = await lambda.send(new InvokeWithResponseStreamCommand(input));
    assert.deepEqual([output.StatusCode, output.ExecutedVersion], [200, '$LATEST']);
    const parts: string[] = [];
    let complete: InvokeWithResponseStreamCompleteEvent | undefined;
    for await (const event of output.EventStream ?? []) {
      const payload = event.PayloadChunk?.Payload;
      if (payload !== undefined) {
        parts.push(Buffer.from(payload).toString('utf8'));
        onPart?.();
      }
      complete ??= event.InvokeComplete;
    }
    assert.ok(complete);
    return { parts, complete };
  }

  const textOf = ({ parts }: Streamed): string => parts.join('');

  it('answers parts while the function writes them', async () => {
    const received = receipt();
    const code = streaming(`stream.write("one"); await ${received.promise}; stream.end("two");`);
    const { parts, complete } = await read(await client(code), received.write);
    assert.deepEqual(parts, ['one', 'two']);
    assert.equal(complete.ErrorCode, undefined);
  });

  it('answers parts also of a runtime that does not call it streaming', async function () {
    if (process.platform === 'win32') this.skip();
    const received = receipt();
    const code = `
      const http = require('node:http');
      const base = 'http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2018-06-01/runtime/invocation/';
      const next = () => http.get(base + 'next', (event) => {
        const id = event.headers['lambda-runtime-aws-request-id'];
        const response = http.request(base + id + '/response', { method: 'POST' }, (answer) => answer.resume().on('end', next));
        response.write('one');
        ${received.promise}.then(() => response.end('two'));
      });
      next();`;
    const command = `exec "${process.execPath}" runtime.js`;
    const lambda = await clientOf(bootstrapFunction(test(), command, { 'runtime.js': code }));
    assert.deepEqual((await read(lambda, received.write)).parts, ['one', 'two']);
  });

  it('answers the end of the log', async () => {
    const { complete } = await stream(streaming('console.log("logged"); stream.end("x");'));
    assert.match(Buffer.from(complete.LogResult ?? '', 'base64').toString('utf8'), /logged\nEND .*\nREPORT /);
  });

  it('answers the result of a function that does not stream', async () => {
    assert.equal(textOf(await stream('exports.handler = async (event) => event;')), '{"n":7}');
  });

  it('answers what the function failed of after its first part', async () => {
    const code = 'stream.write("one"); await new Promise(setImmediate); throw new RangeError("too far");';
    const answer = await stream(streaming(code));
    const { errorType, errorMessage } = JSON.parse(answer.complete.ErrorDetails ?? '') as Record<
      string,
      unknown
    >;
    assert.deepEqual(
      [textOf(answer), answer.complete.ErrorCode, errorType, errorMessage],
      ['one', 'Unhandled', 'RangeError', 'too far'],
    );
  });

  it('answers what the function failed of before its first part', async () => {
    const { parts, complete } = await stream(streaming('throw new Error("no");'));
    assert.equal(parts.length, 0);
    assert.equal((JSON.parse(complete.ErrorDetails ?? '') as Record<string, unknown>)['errorMessage'], 'no');
  });

  it('answers that the time was over', async () => {
    const answer = await stream(
      streaming('stream.write("one"); await new Promise(() => setTimeout(() => 0, 1e6));'),
      {
        timeoutSeconds: 1,
      },
    );
    assert.equal(textOf(answer), 'one');
    assert.match(answer.complete.ErrorDetails ?? '', /Sandbox\.Timedout.*timed out after 1\.00 seconds/);
  });

  it('answers more than fits into an ordinary response', async () => {
    const code = 'for (let i = 0; i < 8; i++) stream.write(Buffer.alloc(1024 * 1024, "x")); stream.end();';
    assert.equal(textOf(await stream(streaming(code), { memorySizeMb: 512 })).length, 8 * 1024 * 1024);
  });

  it('answers the head and the body of an HTTP response as Lambda parts them', async () => {
    const code =
      'const http = awslambda.HttpResponseStream.from(stream, { statusCode: 201 }); http.write("body"); http.end();';
    assert.equal(textOf(await stream(streaming(code))), '{"statusCode":201}\0\0\0\0\0\0\0\0body');
  });

  it('leaves the function ready for the next event', async () => {
    const lambda = await client('let n = 0; ' + streaming('stream.end(String(++n));'));
    const input = { FunctionName: 'hello', Payload: '{}' };
    for (const expected of ['1', '2'])
      assert.equal((await lambda.send(new InvokeCommand(input))).Payload?.transformToString(), expected);
  });

  it('only checks a dry run', async () => {
    const lambda = await client(streaming('stream.end("ran");'));
    const input = { FunctionName: 'hello', InvocationType: 'DryRun' as const };
    assert.equal((await lambda.send(new InvokeWithResponseStreamCommand(input))).StatusCode, 204);
  });
});
