import assert from 'node:assert/strict';
import { withOwnPaths } from '../../src/localLambda/ownPaths.ts';

describe('A log line for people', () => {
  const line = {
    functionName: 'hello',
    requestId: undefined,
    environmentId: '1',
    origin: 'function',
    stream: 'stdout',
    text: '    at file:///var/task/src/app.mjs:3:9\n  File "/var/task/app.py", line 2',
    sourceFolder: undefined,
  } as const;

  it('leads to files of this machine', () => {
    const text = '    at file:///work/code/src/app.mjs:3:9\n  File "/work/code/app.py", line 2';
    assert.equal(withOwnPaths({ ...line, sourceFolder: '/work/code' }).text, text);
  });

  it('is as it was printed where the function has this machine’s paths', () => {
    assert.equal(withOwnPaths(line), line);
  });
});
