import assert from 'node:assert/strict';
import { attach, exitCode, serveDebugSessions, template } from './debugSessions.ts';

describe('A debug session whose timeout is over', () => {
  const sessions = serveDebugSessions();

  const stopped = { 'index.js': 'exports.handler = async () => { debugger; return 1; };' };
  const endless = { 'index.js': 'exports.handler = () => new Promise(() => setInterval(() => {}, 1000));' };

  it('asks whether the function is paused, and lets it be when it is', async () => {
    const path = sessions().write({ 'template.yaml': template('Timeout: 1'), ...stopped });
    const client = sessions().connect();
    const { inspector, environmentId } = await attach(client, { template: path('template.yaml') });
    await inspector.event('Debugger.paused');
    assert.deepEqual((await client.event('lambda/timeoutDue')).body, { environmentId });
    await client.request('lambda/timeoutAnswer', { environmentId, paused: true });
    await client.request('lambda/paused', { environmentId, paused: true });
    await client.request('lambda/paused', { environmentId, paused: false });
    await inspector.send('Debugger.resume');
    assert.equal(await exitCode(client), 0);
    assert.match(client.output, /Result: 1/);
  });

  it('ends the function when it is not paused', async () => {
    const path = sessions().write({ 'template.yaml': template('Timeout: 1'), ...endless });
    const client = sessions().connect();
    const { environmentId } = await attach(client, { template: path('template.yaml') });
    await client.event('lambda/timeoutDue');
    await client.request('lambda/timeoutAnswer', { environmentId, paused: false });
    assert.equal(await exitCode(client), 1);
    assert.match(client.output, /Task timed out after 1\.00 seconds/);
  });

  it('does not ask while a pause is reported', async () => {
    const path = sessions().write({ 'template.yaml': template('Timeout: 3'), ...stopped });
    const client = sessions().connect();
    const { inspector, environmentId } = await attach(client, { template: path('template.yaml') });
    await inspector.event('Debugger.paused');
    await client.request('lambda/paused', { environmentId, paused: true });
    // Time is what this behaviour is about.
    await new Promise((resolve) => setTimeout(resolve, 3500));
    assert.ok(!client.events.some(({ event }) => event === 'lambda/timeoutDue'));
    await client.request('lambda/paused', { environmentId, paused: false });
    await inspector.send('Debugger.resume');
    assert.equal(await exitCode(client), 0);
  });

  it('ends a stopped function without asking under “enforce”', async () => {
    const path = sessions().write({ 'template.yaml': template('Timeout: 1'), ...stopped });
    const client = sessions().connect();
    await attach(client, { template: path('template.yaml'), timeoutWhileDebugging: 'enforce' });
    assert.equal(await exitCode(client), 1);
    assert.match(client.output, /Task timed out after 1\.00 seconds/);
    assert.ok(!client.events.some(({ event }) => event === 'lambda/timeoutDue'));
  });

  it('lets the function be under “off”', async () => {
    const path = sessions().write({
      'template.yaml': template('Timeout: 1'),
      'index.js': 'exports.handler = () => new Promise((resolve) => setTimeout(resolve, 1500, 2));',
    });
    const client = sessions().connect();
    await attach(client, { template: path('template.yaml'), timeoutWhileDebugging: 'off' });
    assert.equal(await exitCode(client), 0);
    assert.match(client.output, /Result: 2/);
  });
});
