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
      '[Hello r-1] Result · 12 ms · billed 13 ms · 61 MB\n{\n  "ok": true\n}',
    );
  });

  it('tells of the init phase and of a failure', () => {
    const text = renderResult('Hello', { ...result, initDurationMs: 101.2, functionError: 'Unhandled' });
    assert.equal(text.split('\n')[0], '[Hello r-1] Error · 12 ms · billed 13 ms · init 101 ms · 61 MB');
  });

  it("unfolds the JSON in an HTTP answer's body", () => {
    const text = renderResult('Hello', { ...result, payload: { statusCode: 200, body: '{"a":1}' } });
    assert.ok(text.endsWith('\nbody:\n{\n  "a": 1\n}'), text);
  });
});
