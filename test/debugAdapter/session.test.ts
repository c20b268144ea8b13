import type { DebugProtocol } from '@vscode/debugprotocol';
import assert from 'node:assert/strict';
import { exitCode, greeter, printed, run, serveDebugSessions, template } from './debugSessions.ts';

describe('A debug session', () => {
  const sessions = serveDebugSessions();

  it('says what it can at its start', async () => {
    const answer = await sessions()
      .connect()
      .request('initialize', { adapterID: 'lambda', pathFormat: 'path' });
    assert.deepEqual(answer.body, {
      supportsConfigurationDoneRequest: true,
      supportsTerminateRequest: true,
      supportTerminateDebuggee: true,
      supportsRestartRequest: true,
      supportsConditionalBreakpoints: true,
      supportsHitConditionalBreakpoints: true,
      supportsLogPoints: true,
      supportsFunctionBreakpoints: false,
      supportsANSIStyling: true,
    });
  });
  describe('without debugger', () => {
    it('prints log, REPORT and result, and ends with exit code 0', async () => {
      const path = sessions().write({ 'template.yaml': template(), 'index.js': greeter });
      const client = sessions().connect();
      await run(client, { template: path('template.yaml'), event: { name: 'Ada' } });
      assert.equal(await exitCode(client), 0);
      assert.match(client.output, /START RequestId: .*\n.*\tINFO\tgreeting\nEND .*\nREPORT .*\n/);
      assert.match(client.output, /Result: \{\n {2}"hello": "Ada"\n\}/);
    });

    it('ends with exit code 1 when the function fails, and leads to the line that threw', async () => {
      const path = sessions().write({
        'template.yaml': template(),
        'index.js': `exports.handler = async () => {\n  throw new Error('no');\n};`,
      });
      const client = sessions().connect();
      await run(client, { template: path('template.yaml') });
      assert.equal(await exitCode(client), 1);
      const located = client.events
        .map(({ body }) => body as DebugProtocol.OutputEvent['body'] | undefined)
        .find((body) => body?.source !== undefined);
      assert.equal(located?.source?.path, path('index.js'));
      assert.equal(located.line, 2);
    });

    it('takes the event from a file', async () => {
      const path = sessions().write({
        'template.yaml': template(),
        'index.js': greeter,
        'event.json': '{ "name": "Grace" }',
      });
      const client = sessions().connect();
      await run(client, { template: path('template.yaml'), event: path('event.json') });
      await exitCode(client);
      assert.match(client.output, /"hello": "Grace"/);
    });

    it('invokes again on restart', async () => {
      const path = sessions().write({
        'template.yaml': template(),
        'index.js': `console.log('loaded'); exports.handler = () => new Promise(() => setInterval(() => {}, 1000));`,
      });
      const client = sessions().connect();
      await run(client, { template: path('template.yaml') });
      await printed(client, /loaded/);
      const answer = await client.request('restart');
      assert.ok(answer.success);
      await printed(client, /loaded[^]*loaded/);
      assert.ok(!client.events.some(({ event }) => event === 'terminated'));
    });
  });
});
