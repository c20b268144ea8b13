import assert from 'node:assert/strict';
import type { StartChildBody } from '../../src/protocol/debugSession.ts';
import { untilNothingRemains } from '../support/processes.ts';
import {
  attach,
  exitCode,
  functionProcesses,
  greeter,
  printed,
  serveDebugSessions,
  template,
} from './debugSessions.ts';

describe('A debug session with a debugger', () => {
  const sessions = serveDebugSessions();

  it('asks for a child session that attaches Node.js’s own debugger', async () => {
    const path = sessions().write({ 'template.yaml': template(), 'index.js': greeter });
    const client = sessions().connect();
    await client.launch({
      template: path('template.yaml'),
      function: 'Greet',
      debuggerOptions: { smartStep: false },
    });
    const { configuration } = (await client.event('lambda/startChild')).body as StartChildBody;
    assert.equal(configuration.type, 'pwa-node');
    assert.equal(configuration.request, 'attach');
    assert.equal(configuration.name, 'Greet');
    assert.equal(configuration['continueOnAttach'], true);
    assert.equal(configuration['smartStep'], false);
    assert.match(String(configuration['websocketAddress']), /^ws:\/\/127\.0\.0\.1:\d+\//);
  });

  it('runs on when the child session has started, and ends with the answer', async () => {
    const path = sessions().write({ 'template.yaml': template(), 'index.js': greeter });
    const client = sessions().connect();
    const { inspector } = await attach(client, { template: path('template.yaml'), event: { name: 'Ada' } });
    assert.equal(await exitCode(client), 0);
    assert.match(client.output, /"hello": "Ada"/);
    assert.doesNotMatch(client.output, /Debugger (listening|attached)/);
    inspector.close();
  });

  it('stops in the source of a container image', async () => {
    const path = sessions().write({
      'template.yaml': `
Transform: AWS::Serverless-2016-10-31
Resources:
  Greet:
    Type: AWS::Serverless::Function
    Metadata: { DockerContext: ., Dockerfile: Dockerfile }
    Properties: { PackageType: Image }
`,
      Dockerfile:
        'FROM public.ecr.aws/lambda/nodejs:20\nCOPY src/ ${LAMBDA_TASK_ROOT}\nCMD ["index.handler"]',
      'src/index.js': greeter,
    });
    const client = sessions().connect();
    const event = { name: 'Ada' };
    const { inspector } = await attach(
      client,
      { template: path('template.yaml'), event },
      path('src/index.js'),
    );
    await inspector.event('Debugger.paused');
    await inspector.send('Debugger.resume');
    assert.equal(await exitCode(client), 0);
    inspector.close();
  });

  it('ends with a message when the child session failed', async () => {
    const path = sessions().write({ 'template.yaml': template(), 'index.js': greeter });
    const client = sessions().connect();
    await client.launch({ template: path('template.yaml'), function: 'Greet' });
    const { environmentId } = (await client.event('lambda/startChild')).body as StartChildBody;
    await client.request('lambda/childFailed', { environmentId, message: 'there is no debugger' });
    await client.event('terminated');
    assert.match(client.output, /there is no debugger/);
    await untilNothingRemains(() => functionProcesses(sessions()));
  });

  it('terminates a handler that sits in while (true)', async () => {
    const path = sessions().write({
      'template.yaml': template('Timeout: 900'),
      'index.js': `exports.handler = async () => { console.log('endless'); while (true); };`,
    });
    const client = sessions().connect();
    await attach(client, { template: path('template.yaml') });
    await printed(client, /endless/);
    await client.request('terminate');
    await client.event('terminated');
    assert.deepEqual(functionProcesses(sessions()), []);
  });

  it('terminates a handler that is stopped', async () => {
    const path = sessions().write({
      'template.yaml': template('Timeout: 900'),
      'index.js': 'exports.handler = async () => { debugger; };',
    });
    const client = sessions().connect();
    const { inspector } = await attach(client, { template: path('template.yaml') });
    await inspector.event('Debugger.paused');
    await client.request('terminate');
    await client.event('terminated');
    assert.deepEqual(functionProcesses(sessions()), []);
  });

  it('ends what it started when its client goes away without a word', async () => {
    const path = sessions().write({
      'template.yaml': template('Timeout: 900'),
      'index.js': 'exports.handler = async () => { debugger; };',
    });
    const client = sessions().connect();
    const { inspector } = await attach(client, { template: path('template.yaml') });
    await inspector.event('Debugger.paused');
    assert.notDeepEqual(functionProcesses(sessions()), []);
    client.close();
    await untilNothingRemains(() => functionProcesses(sessions()));
  });

  it('starts a runtime that waits anew on restart', async () => {
    const path = sessions().write({
      'template.yaml': template('Timeout: 900'),
      'index.js': 'exports.handler = async () => { debugger; };',
    });
    const client = sessions().connect();
    const first = await attach(client, { template: path('template.yaml') });
    await first.inspector.event('Debugger.paused');
    const restarted = await client.request('restart');
    assert.ok(restarted.success);
    const second = (await client.event('lambda/startChild')).body as StartChildBody;
    assert.notEqual(second.environmentId, first.environmentId);
  });
});
