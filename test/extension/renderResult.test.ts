import assert from 'node:assert/strict';
import { renderResult } from '../../src/extension/renderResult.ts';

const result = {
  payload: { ok: true } as unknown,
  requestId: 'r-1',
  durationMs: 12.4,
  billedDurationMs: 13,
  maxMemoryUsedMb: 61,
  log: '',
};

describe('the result of an invocation in the log', () => {
  it('has its figures and the payload as readable JSON', () => {
    assert.equal(
      renderResult('Hello', result),
      '[Hello r-1] Result · 12 ms · billed 13 ms · 61 MB\n{ "ok": true }',
    );
  });

  it('tells of the init phase and of a failure', () => {
    const text = renderResult('Hello', { ...result, initDurationMs: 101.2, functionError: 'Unhandled' });
    assert.equal(text.split('\n')[0], '[Hello r-1] Error · 12 ms · billed 13 ms · init 101 ms · 61 MB');
  });

  it('has an error as its stack trace, without the frames of the runtime', () => {
    const payload = {
      errorType: 'TypeError',
      errorMessage: 'no records',
      trace: [
        'TypeError: no records',
        '    at handler (/app/src/index.js:3:9)',
        '    at call (file:///extension/dist/runtimes/nodejs/main.mjs:51:13)',
        '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)',
      ],
    };
    const text = renderResult('Hello', { ...result, functionError: 'Unhandled', payload });
    assert.deepEqual(text.split('\n').slice(1), [
      'TypeError: no records',
      '    at handler (/app/src/index.js:3:9)',
    ]);
  });

  it("unfolds the JSON in an HTTP answer's body", () => {
    const text = renderResult('Hello', { ...result, payload: { statusCode: 200, body: '{"a":1}' } });
    assert.ok(text.endsWith('\nbody:\n{ "a": 1 }'), text);
  });
});
