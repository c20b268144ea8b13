import assert from 'node:assert/strict';
import { readableJson } from '../../src/extension/readableJson.ts';

describe('readable JSON', () => {
  it('keeps in one line what is short', () => {
    assert.equal(
      readableJson({ a: [1, { b: null }], c: {}, d: [], e: undefined }),
      '{ "a": [1, { "b": null }], "c": {}, "d": [] }',
    );
  });

  it('breaks what is long, from the outside in', () => {
    const long = 'x'.repeat(90);
    assert.equal(
      readableJson({ id: 1, list: [{ long }, { a: 1 }] }),
      `{\n  "id": 1,\n  "list": [\n    {\n      "long": "${long}"\n    },\n    { "a": 1 }\n  ]\n}`,
    );
  });

  it('is JSON', () => {
    const value = { text: 'a "b"\n', list: Array.from({ length: 99 }, (_each, index) => index), none: null };
    assert.deepEqual(JSON.parse(readableJson(value)), value);
  });
});
