import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { renderLine } from '../../src/extension/logLine.ts';

const requestId = '11111111-2222-4333-8444-555555555555';
const line = { functionName: 'Hello', requestId, origin: 'function', stream: 'stdout', text: '' } as const;

describe('a line in the log channel', () => {
  it('says which function and which request it is from', () => {
    assert.deepEqual(renderLine({ ...line, text: 'plain' }), {
      level: 'info',
      text: `[Hello ${requestId}] plain`,
    });
  });

  it('loses the time, request ID and level that the runtime wrote, for the channel has its own', () => {
    const text = `2026-11-21T10:00:00.000Z\t${requestId}\tERROR\tout of stock`;
    assert.deepEqual(renderLine({ ...line, text }), {
      level: 'error',
      text: `[Hello ${requestId}] out of stock`,
    });
  });

  it('keeps debug records in sight', () => {
    const text = `2026-11-21T10:00:00.000Z\t${requestId}\tDEBUG\tdetails`;
    assert.deepEqual(renderLine({ ...line, text }), {
      level: 'info',
      text: `[Hello ${requestId}] DEBUG details`,
    });
  });

  it('takes its level from a JSON record', () => {
    assert.equal(renderLine({ ...line, text: '{"level":"WARN","message":"slow"}' }).level, 'warn');
  });

  it('is a warning on standard error', () => {
    assert.equal(renderLine({ ...line, stream: 'stderr', text: 'oops' }).level, 'warn');
  });

  it('is an error when the platform says that the time is up', () => {
    const text = `2026-11-21T10:00:00.000Z ${requestId} Task timed out after 3.00 seconds`;
    assert.equal(renderLine({ ...line, origin: 'platform', text }).level, 'error');
    assert.equal(
      renderLine({ ...line, origin: 'platform', text: `START RequestId: ${requestId}` }).level,
      'info',
    );
  });

  it('shows the paths of file URLs, which VS Code makes links of', () => {
    const url = pathToFileURL(import.meta.filename).href;
    const { text } = renderLine({ ...line, text: `Error: no\n    at handler (${url}:3:9)` });
    assert.ok(text.endsWith(`at handler (${import.meta.filename}:3:9)`), text);
  });
});
