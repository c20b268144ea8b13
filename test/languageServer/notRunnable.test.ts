import assert from 'node:assert/strict';
import type { FunctionSummary } from '../../src/language/applicationSummary.ts';
import { notRunnable } from '../../src/languageServer/notRunnable.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const runnable: FunctionSummary = {
  logicalId: 'Hello',
  functionName: 'shop-Hello',
  range,
  fullRange: range,
  code: 'local',
  runtime: 'nodejs22.x',
  handler: 'app.handler',
  unsupportedImage: undefined,
  memorySizeMb: 128,
  timeoutSeconds: 3,
  description: undefined,
  handlerLocation: undefined,
  triggers: [],
};

describe('why a function is not run', () => {
  for (const [what, change, reason] of [
    ['a Node.js function in a folder', {}, undefined],
    ['a deprecated runtime', { runtime: 'nodejs12.x' }, undefined],
    ['an image that runs without Docker', { code: 'image' }, undefined],
    ['another image', { code: 'image', unsupportedImage: 'It is none.' }, 'It is none.'],
    [
      'an image with a runtime of its own',
      { code: 'image', runtime: 'provided.al2023', handler: '' },
      undefined,
    ],
    ['code in S3', { code: 's3' }, 'Its code is not in this folder.'],
    [
      'another runtime',
      { runtime: 'java21' },
      'java21 is not run yet; these are: Node.js, Python, custom runtimes.',
    ],
    ['what is no runtime', { runtime: 'nodejs21.x' }, 'nodejs21.x is no Lambda runtime.'],
    ['no runtime', { runtime: undefined }, 'It has no runtime.'],
    ['no handler', { handler: undefined }, 'It has no handler.'],
  ] as const) {
    it(`is ${reason === undefined ? 'nothing' : 'said'} for ${what}`, () => {
      assert.equal(notRunnable({ ...runnable, ...change }), reason);
    });
  }
});
