import assert from 'node:assert/strict';
import { finish, request, startEmulator } from '../support/emulator.ts';

describe('Execution environments', () => {
  const test = startEmulator({ maxEnvironments: 2 });

  const counting = 'let n = 0; exports.handler = async () => `${process.pid} ${++n}`;';
  /** Resolves once it got as many events as it waits for, which is how many environments there must be. */
  const meeting = `
    const { appendFileSync, readFileSync } = require('node:fs');
    exports.handler = async ({ count, file }) => {
      appendFileSync(file, 'x');
      while (readFileSync(file, 'utf8').length < count) await new Promise((r) => setTimeout(r, 10));
      return process.pid;
    };`;

  it('work on one event at a time each, and there are more when all are busy', async () => {
    const { emulator, functionOf } = test();
    const configuration = functionOf({ 'index.js': meeting, met: '' });
    emulator.deploy(configuration);
    const event = request({ count: 2, file: `${configuration.taskRoot}/met` });
    const both = [emulator.invoke('hello', event), emulator.invoke('hello', event)];
    const [first, second] = await Promise.all(both.map(finish));
    assert.notEqual(first?.payload, second?.payload);
  });

  it('make events wait when there are as many as may be', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': counting }));
    const invocations = Array.from({ length: 6 }, () => emulator.invoke('hello', request()));
    const results = await Promise.all(invocations.map(finish));
    const processes = new Set(results.map(({ payload }) => (payload as string).split(' ')[0]));
    assert.equal(processes.size, 2);
  });

  it('are used again by events that follow at once', async () => {
    const { run, functionOf } = test();
    const configuration = functionOf({ 'index.js': counting });
    const results = [];
    for (let index = 0; index < 20; index++) results.push((await run(configuration)).payload);
    assert.equal(new Set(results.map((result) => (result as string).split(' ')[0])).size, 1);
  });

  it('are replaced when their code changed', async () => {
    const { run, functionOf, emulator } = test();
    const configuration = functionOf({ 'index.js': counting });
    const before = await run(configuration);
    emulator.markStale(({ taskRoot }) => taskRoot === configuration.taskRoot);
    const after = await run(configuration);
    assert.notEqual(before.payload, after.payload);
    assert.match(after.payload as string, / 1$/);
  });

  it('finish the event they have when their code changes', async () => {
    const { run, functionOf, emulator } = test();
    const configuration = functionOf({ 'index.js': meeting, met: '' });
    emulator.deploy(configuration);
    const event = { count: 2, file: `${configuration.taskRoot}/met` };
    const old = emulator.invoke('hello', request(event));
    emulator.markStale(() => true);
    const fresh = await run(configuration, event);
    assert.notEqual((await finish(old)).payload, fresh.payload);
  });

  it('are replaced when their configuration changed, and kept when it did not', async () => {
    const { run, functionOf } = test();
    const configuration = functionOf({ 'index.js': counting });
    const [first, second] = [await run(configuration), await run({ ...configuration })];
    const third = await run({ ...configuration, environment: { A: 'b' } });
    assert.match(`${first.payload as string}, ${second.payload as string}`, /^(\d+) 1, \1 2$/);
    assert.match(third.payload as string, / 1$/);
  });

  it('go with their function', async () => {
    const { run, functionOf, emulator } = test();
    await run(functionOf({ 'index.js': counting }));
    emulator.remove('hello');
    assert.deepEqual(emulator.functionNames(), []);
    assert.throws(() => emulator.invoke('hello', request()), { code: 'function-not-found' });
  });

  describe('of a variant', () => {
    const telling = 'exports.handler = async () => process.env.WHO ?? "deployed";';

    it('have all events of the function until it is closed', async () => {
      const { run, functionOf, emulator } = test();
      const configuration = functionOf({ 'index.js': telling });
      const variant = emulator.openVariant({ ...configuration, environment: { WHO: 'variant' } });
      assert.equal((await run(configuration)).payload, 'variant');
      await variant.close();
      assert.equal((await run(configuration)).payload, 'deployed');
    });

    it('are ended when it is closed, whatever they do', async () => {
      const { functionOf, emulator, lines } = test();
      const code = 'exports.handler = async () => { console.log("busy"); while (true); };';
      const variant = emulator.openVariant(functionOf({ 'index.js': code }, { timeoutSeconds: 900 }));
      const busy = variant.invoke(request());
      while (!lines.some(({ text }) => text.endsWith('busy')))
        await new Promise((resolve) => setTimeout(resolve, 10));
      await variant.close();
      const { payload } = await finish(busy);
      assert.match((payload as Record<string, string>)['errorMessage'] ?? '', /signal: killed$/);
    });

    it('can be closed while they start', async () => {
      const { functionOf, emulator } = test();
      const variant = emulator.openVariant(functionOf({ 'index.js': telling }));
      const invocation = variant.invoke(request());
      const rejected = assert.rejects(invocation.result, { code: 'session-ended' });
      await variant.close();
      await rejected;
    });

    it('need a runtime that can be run', () => {
      const { functionOf, emulator } = test();
      const configuration = functionOf({}, { runtime: 'ruby3.3' });
      assert.throws(() => emulator.openVariant(configuration), { code: 'runtime-not-supported' });
    });
  });
});
