import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { ConnectedRuntime } from '../../../src/emulator/runtimeApi/connectedRuntime.ts';
import type { RuntimeApiListener } from '../../../src/emulator/runtimeApi/connectedRuntime.ts';
import { Extensions } from '../../../src/emulator/extensions/extensions.ts';
import { serveSandboxApi } from '../../../src/emulator/sandboxApi.ts';
import { Telemetry } from '../../../src/emulator/telemetry/telemetry.ts';
import { functionConfiguration } from '../../support/functionConfiguration.ts';
import type { LoopbackServer } from '../../../src/emulator/http/loopbackServer.ts';

describe('The Runtime API', () => {
  let heard: string[];
  let runtime: ConnectedRuntime;
  let server: LoopbackServer;

  beforeEach(async () => {
    heard = [];
    const listener: RuntimeApiListener = {
      isResponseStreamed: false,
      onReady: () => heard.push('ready'),
      onResponse: (payload) => heard.push(`response ${payload.toString()}`),
      onResponseTooLarge: () => heard.push('response too large'),
      onResponsePart: (part) => heard.push(`part ${part.toString()}`),
      onResponseEnd: (error) =>
        heard.push(`end ${error?.errorType ?? 'well'} ${error?.payload.toString() ?? ''}`),
      onInvocationError: ({ payload, errorType, xrayCause }) => {
        heard.push(`error ${errorType} ${payload.toString()}`);
        if (xrayCause) heard.push(JSON.stringify(xrayCause));
      },
      onInitError: ({ payload, errorType }) => heard.push(`init error ${errorType} ${payload.toString()}`),
      onSnapshotReady: () => heard.push('snapshot ready'),
      onRestoreError: ({ payload, errorType }) =>
        heard.push(`restore error ${errorType} ${payload.toString()}`),
    };
    runtime = new ConnectedRuntime(listener, true);
    const extensions = new Extensions(functionConfiguration(''), {
      onExtensionRegistered: () => undefined,
      onExtensionReady: () => undefined,
      onExtensionError: () => undefined,
    });
    server = await serveSandboxApi({ runtime, extensions, telemetry: new Telemetry(() => undefined) });
  });

  afterEach(() => server.close());

  const event = (requestId: string): Parameters<ConnectedRuntime['deliver']>[0] => ({
    requestId,
    deadlineMs: 0,
    invokedFunctionArn: '',
    traceHeader: '',
    headers: ['Lambda-Runtime-Aws-Request-Id', requestId],
    payload: Buffer.from('{"n":1}'),
  });

  const call = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(`http://${server.address}/2018-06-01/runtime/${path}`, init);

  const next = (): Promise<Response> => call('invocation/next');
  const post = (path: string, body = '', headers = {}): Promise<Response> =>
    call(path, { method: 'POST', body, headers });

  /** What a runtime does that has an event. */
  async function takeEvent(requestId: string): Promise<void> {
    const answer = next();
    while (!heard.includes('ready')) await new Promise((resolve) => setImmediate(resolve));
    runtime.deliver(event(requestId));
    await (await answer).text();
  }

  const transition = (from: string, to: string): object => ({
    errorMessage: `State transition from ${from} to ${to} failed for runtime. Error: State transition is not allowed`,
    errorType: 'InvalidStateTransition',
  });

  async function assertAnswer(answer: Promise<Response>, status: number, body: object): Promise<void> {
    const response = await answer;
    assert.deepEqual([response.status, await response.json()], [status, body]);
  }

  it('hands over an event once there is one', async () => {
    const answer = next();
    while (heard.length === 0) await new Promise((resolve) => setImmediate(resolve));
    runtime.deliver(event('a'));
    const response = await answer;
    assert.equal(response.headers.get('lambda-runtime-aws-request-id'), 'a');
    assert.equal(await response.text(), '{"n":1}');
    assert.deepEqual(heard, ['ready']);
  });

  it('hands over the same event again while it is worked on', async () => {
    await takeEvent('a');
    assert.equal((await next()).headers.get('lambda-runtime-aws-request-id'), 'a');
    assert.deepEqual(heard, ['ready']);
  });

  it('takes a response and is ready for the next event', async () => {
    await takeEvent('a');
    await assertAnswer(post('invocation/a/response', '1'), 202, { status: 'OK' });
    heard = [];
    await takeEvent('b');
    assert.equal(runtime.event?.requestId, 'b');
  });

  it('restores a runtime from its snapshot, which may then fail', async () => {
    const answer = call('restore/next');
    while (!heard.includes('snapshot ready')) await new Promise((resolve) => setImmediate(resolve));
    await assertAnswer(post('restore/error'), 403, transition('RestoreReady', 'RuntimeRestoreErrorState'));
    assert.equal(runtime.restore(), true);
    assert.equal((await answer).status, 200);
    const headers = { 'Lambda-Runtime-Function-Error-Type': 'Runtime.AfterRestoreError' };
    await assertAnswer(post('restore/error', '{}', headers), 202, { status: 'OK' });
    assert.deepEqual(heard, ['snapshot ready', 'restore error Runtime.AfterRestoreError {}']);
  });

  it('hands over an event after the snapshot was restored', async () => {
    const answer = call('restore/next');
    while (heard.length === 0) await new Promise((resolve) => setImmediate(resolve));
    runtime.restore();
    await answer;
    await takeEvent('a');
    assert.deepEqual(heard, ['snapshot ready', 'ready']);
  });

  it('restores nothing without SnapStart', () => {
    const refusal = new ConnectedRuntime(runtime.listener).restoreNext();
    assert.ok('status' in refusal);
    assert.equal(refusal.status, 403);
  });

  it('takes an error with its type', async () => {
    await takeEvent('a');
    const headers = { 'Lambda-Runtime-Function-Error-Type': 'Runtime.Broken' };
    await assertAnswer(post('invocation/a/error', '{}', headers), 202, { status: 'OK' });
    assert.deepEqual(heard, ['ready', 'error Runtime.Broken {}']);
  });

  describe('takes what a trace would show of an error', () => {
    const cause = (frames: number): object => ({
      working_directory: '/var/task',
      paths: ['/var/task/ä.js'],
      exceptions: [
        {
          type: 'E',
          message: 'no',
          stack: Array.from({ length: frames }, (_, line) => ({ path: 'a', line })),
        },
      ],
    });
    const ascii = (json: string): string =>
      json.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const causeHeader = (json: string): object => ({ 'Lambda-Runtime-Function-XRay-Error-Cause': json });

    it('from a header', async () => {
      await takeEvent('a');
      await post('invocation/a/error', '{}', causeHeader(ascii(JSON.stringify(cause(1)))));
      assert.deepEqual(JSON.parse(heard[2] ?? ''), cause(1));
    });

    it('from the body of an error of its own media type, which the caller does not see', async () => {
      await takeEvent('a');
      const body = JSON.stringify({ errorMessage: 'no', errorType: 'E', errorCause: cause(1) });
      const type = { 'Content-Type': 'application/vnd.aws.lambda.error.cause+json' };
      await post('invocation/a/error', body, type);
      assert.equal(heard[1], 'error Function.Unknown {"errorMessage":"no","errorType":"E"}');
      assert.deepEqual(JSON.parse(heard[2] ?? ''), cause(1));
    });

    it('of a megabyte, cropped to what X-Ray takes', async () => {
      await takeEvent('a');
      const json = ascii(JSON.stringify(cause(45_000)));
      assert.ok(json.length > 800_000);
      await assertAnswer(post('invocation/a/error', '{}', causeHeader(json)), 202, { status: 'OK' });
      const { exceptions } = JSON.parse(heard[2] ?? '') as { exceptions: [] };
      assert.deepEqual(exceptions, []);
    });

    it('of 100 kilobytes, with as much of its stack as fits', async () => {
      await takeEvent('a');
      await post('invocation/a/error', '{}', causeHeader(ascii(JSON.stringify(cause(4500)))));
      const { exceptions } = JSON.parse(heard[2] ?? '') as { exceptions: [{ stack: [] }] };
      assert.equal(exceptions[0].stack.length, 1800);
    });

    it('unless it is none', async () => {
      await takeEvent('a');
      await post('invocation/a/error', '{}', causeHeader('{"exceptions":'));
      assert.deepEqual(heard, ['ready', 'error Function.Unknown {}']);
    });
  });

  it('does not pass on error types of an unknown form', async () => {
    await takeEvent('a');
    await post('invocation/a/error', '{}', { 'Lambda-Runtime-Function-Error-Type': 'TypeError' });
    assert.deepEqual(heard, ['ready', 'error Function.Unknown {}']);
  });

  it('refuses the answer to another event', async () => {
    await takeEvent('a');
    await assertAnswer(post('invocation/b/response', '1'), 400, {
      errorMessage: 'Invalid request ID',
      errorType: 'InvalidRequestID',
    });
  });

  it('refuses a second answer', async () => {
    await takeEvent('a');
    await post('invocation/a/response', '1');
    const refused = transition('RuntimeResponseSentState', 'InvocationResponse');
    await assertAnswer(post('invocation/a/response', '2'), 403, refused);
    assert.deepEqual(heard, ['ready', 'response 1']);
  });

  it('refuses an error after the answer', async () => {
    await takeEvent('a');
    await post('invocation/a/response', '1');
    const refused = transition('RuntimeResponseSentState', 'InvocationErrorResponse');
    await assertAnswer(post('invocation/a/error', '{}'), 403, refused);
  });

  it('takes an init error instead of a first next', async () => {
    await assertAnswer(post('init/error', '{"errorType":"X"}'), 202, { status: 'OK' });
    assert.deepEqual(heard, ['init error Function.Unknown {"errorType":"X"}']);
    await assertAnswer(next(), 403, transition('InitError', 'Ready'));
  });

  it('refuses an init error from a runtime that is at work', async () => {
    await takeEvent('a');
    await assertAnswer(post('init/error', '{}'), 403, transition('Running', 'InitError'));
  });

  it('refuses a response that is too large, and goes on', async () => {
    await takeEvent('a');
    await assertAnswer(post('invocation/a/response', 'x'.repeat(6_291_557)), 413, {
      errorMessage: 'Exceeded maximum allowed payload size (6291556 bytes).',
      errorType: 'RequestEntityTooLarge',
    });
    assert.deepEqual(heard, ['ready', 'response too large']);
    heard = [];
    await takeEvent('b');
  });

  it('answers a ping', async () => {
    const response = await fetch(`http://${server.address}/2018-06-01/ping`);
    assert.equal(await response.text(), 'pong');
  });

  describe('takes a streamed response', () => {
    const streamed = (trailers = ''): string =>
      'POST /2018-06-01/runtime/invocation/a/response HTTP/1.1\r\n' +
      `Host: ${server.address}\r\nLambda-Runtime-Function-Response-Mode: streaming\r\n` +
      `Transfer-Encoding: chunked\r\n\r\n3\r\none\r\n3\r\ntwo\r\n0\r\n${trailers}\r\n`;

    const send = (text: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const socket = connect(server.port, '127.0.0.1');
        socket.on('error', reject);
        socket.on('data', (data) => {
          socket.destroy();
          resolve(data.toString().split('\r\n')[0] ?? '');
        });
        socket.write(text);
      });

    it('part by part', async () => {
      await takeEvent('a');
      assert.equal(await send(streamed()), 'HTTP/1.1 202 Accepted');
      assert.deepEqual(heard, ['ready', 'part one', 'part two', 'end well ']);
    });

    it('with an error at its end', async () => {
      await takeEvent('a');
      const body = Buffer.from('{"errorType":"E"}').toString('base64');
      await send(
        streamed(
          `Lambda-Runtime-Function-Error-Type: Function.Bad\r\nLambda-Runtime-Function-Error-Body: ${body}\r\n`,
        ),
      );
      assert.equal(heard.at(-1), 'end Function.Bad {"errorType":"E"}');
    });

    it('only in the mode that there is', async () => {
      await takeEvent('a');
      const headers = { 'Lambda-Runtime-Function-Response-Mode': 'other' };
      await assertAnswer(post('invocation/a/response', '1', headers), 400, {
        errorMessage: 'Invalid function response mode',
        errorType: 'InvalidFunctionResponseMode',
      });
    });
  });
});
