import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionConfiguration } from '../../src/emulator/functionConfiguration.ts';
import type { Json } from '../../src/shared/json.ts';
import { request, startEmulator } from '../support/emulator.ts';
import { freePort } from '../support/freePort.ts';
import { builtProgram } from './builtProgram.ts';
import { thirdPartyLayer } from './thirdPartyLayer.ts';

describe('The extension AWS Lambda Web Adapter', function () {
  const test = startEmulator();
  let program: string;

  before(async function () {
    if (process.platform === 'win32') this.skip();
    program = join(await builtProgram(this, 'lambdaWebAdapter'), 'bin', 'lambda-adapter');
  });

  const server = `#!${process.execPath}
require('node:http').createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => body += chunk).on('end', () => {
    const { method, url, headers } = request;
    console.log(method + ' ' + url);
    const requestId = JSON.parse(headers['x-amzn-lambda-context'] ?? '{}').request_id;
    response.writeHead(201, { 'x-served-by': 'web' }).end(JSON.stringify({ method, url, body, requestId }));
  });
}).listen(process.env.PORT, '127.0.0.1');
`;

  /** A web server as a function, as the adapter's manual says. */
  async function webFunction(changes: Readonly<Record<string, string>> = {}): Promise<FunctionConfiguration> {
    const { functionOf } = test();
    const layer = thirdPartyLayer(functionOf({}).taskRoot, program);
    const wrapper = join(layer, 'bootstrap');
    writeFileSync(wrapper, '#!/bin/sh\nexec "$LAMBDA_TASK_ROOT/$_HANDLER"\n');
    chmodSync(wrapper, 0o755);
    const configuration = functionOf(
      { 'server.js': server },
      {
        handler: 'server.js',
        layers: [layer],
        timeoutSeconds: 10,
        environment: {
          AWS_LAMBDA_EXEC_WRAPPER: '/opt/bootstrap',
          PORT: String(await freePort()),
          ...changes,
        },
      },
    );
    chmodSync(join(configuration.taskRoot, 'server.js'), 0o755);
    return configuration;
  }

  it('turns events into requests to a web server', async () => {
    const configuration = await webFunction();
    const { payload, report, log } = await test().run(configuration, httpEvent('/orders'));
    const { statusCode, headers, body } = payload as Record<string, unknown>;
    assert.deepEqual(
      [statusCode, (headers as Record<string, string>)['x-served-by']],
      [201, 'web'],
      log.join('\n'),
    );
    assert.deepEqual(JSON.parse(String(body)), {
      method: 'POST',
      url: '/orders?colour=red',
      body: 'hello',
      requestId: report.requestId,
    });
    assert.ok(log.includes('POST /orders?colour=red'));
    assert.ok(log.includes('EXTENSION\tName: lambda-adapter\tState: Ready\tEvents: []'));
  });

  it('serves the next event from the same environment', async () => {
    const { run } = test();
    const configuration = await webFunction();
    await run(configuration, httpEvent('/one'));
    const { report, functionError } = await run(configuration, httpEvent('/two'));
    assert.deepEqual([report.initDurationMs, functionError], [undefined, undefined]);
  });

  it('streams', async () => {
    const configuration = await webFunction({ AWS_LWA_INVOKE_MODE: 'response_stream' });
    const { emulator } = test();
    emulator.deploy(configuration);
    const { payload } = await emulator.invoke('hello', request(httpEvent('/parts'))).result;
    const [prelude = '', body = ''] = payload.toString('latin1').split('\0'.repeat(8));
    assert.equal((JSON.parse(prelude) as Record<string, unknown>)['statusCode'], 201);
    assert.equal((JSON.parse(body) as Record<string, unknown>)['url'], '/parts?colour=red');
  });
});

describe('An extension on the Rust library lambda-extension', function () {
  const test = startEmulator();
  let program: string;

  before(async function () {
    if (process.platform === 'win32') this.skip();
    program = join(await builtProgram(this, 'rustFunction'), 'bin', 'telemetry');
  });

  /** Runs a function once and ends everything; answers what the extension printed after a word. */
  async function printed(word: string, body: string): Promise<string[]> {
    const { functionOf, run, emulator, lines } = test();
    const layers = [thirdPartyLayer(functionOf({}).taskRoot, program)];
    const code = `exports.handler = async () => { ${body} };`;
    await run(functionOf({ 'index.js': code }, { layers, timeoutSeconds: 3 }));
    await emulator.dispose();
    const texts = lines.map(({ text }) => text);
    assert.deepEqual(
      texts.filter((text) => text.includes('Error parsing telemetry')),
      [],
    );
    return texts.filter((text) => text.startsWith(word)).map((text) => text.slice(word.length));
  }

  interface Telemetry {
    readonly type: string;
    readonly record: Readonly<Record<string, unknown>>;
  }

  async function told(body: string): Promise<Telemetry[]> {
    return (await printed('TELEMETRY ', body)).map((text) => JSON.parse(text) as Telemetry);
  }

  it('is told of events and of the end', async () => {
    const [invoke = '', shutdown] = await printed('EVENT ', 'return 1;');
    assert.match(invoke, /^INVOKE [0-9a-f-]{36}$/);
    assert.equal(shutdown, 'SHUTDOWN spindown');
  });

  it('reads the telemetry of an invocation', async () => {
    const records = await told('process.stdout.write("hi\\n");');
    assert.deepEqual(records.map(({ type }) => type).sort(), [
      'function',
      'platform.extension',
      'platform.initReport',
      'platform.initRuntimeDone',
      'platform.initStart',
      'platform.report',
      'platform.runtimeDone',
      'platform.start',
      'platform.telemetrySubscription',
    ]);
  });

  it('reads the telemetry of a timeout', async () => {
    const records = await told('await new Promise(() => setTimeout(() => 0, 1e6));');
    const { record } = records.find(({ type }) => type === 'platform.runtimeDone') ?? {};
    assert.equal(record?.['status'], 'timeout');
  });

  it('reads the telemetry of a crash', async () => {
    const records = await told('process.exit(3);');
    const { record } = records.find(({ type }) => type === 'platform.report') ?? {};
    assert.deepEqual([record?.['status'], record?.['errorType']], ['failure', 'Runtime.ExitError']);
  });
});

/** As an HTTP API sends it. */
function httpEvent(path: string): Json {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: 'colour=red',
    headers: { 'content-type': 'text/plain', host: 'example.com' },
    requestContext: {
      accountId: 'anonymous',
      apiId: 'api',
      domainName: 'example.com',
      domainPrefix: 'example',
      http: { method: 'POST', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'id',
      routeKey: '$default',
      stage: '$default',
      time: '01/Jan/2026:00:00:00 +0000',
      timeEpoch: 1767225600000,
    },
    body: 'hello',
    isBase64Encoded: false,
  };
}
