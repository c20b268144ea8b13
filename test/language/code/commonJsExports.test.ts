import assert from 'node:assert/strict';
import { exportedFrom } from './exports.ts';

describe('the exports of a CommonJS module', () => {
  it('are what is assigned to exports', () => {
    const text = `exports.handler = async () => {};
module.exports.other = function () {};
exports['quoted'] = 1;`;
    assert.equal(exportedFrom('app.js', text), 'handler:1 other:2 quoted:3');
  });

  it('are defined where the assigned variable is declared', () => {
    const text = `const handler = () => {};
exports.handler = handler;`;
    assert.equal(exportedFrom('app.js', text), 'handler:1');
  });

  it('are the keys of the object that is assigned', () => {
    const text = `function handler() {}
module.exports = {
  handler,
  other: async (event) => ({ a: [event, '}'] }),
  async method(a, b) { return { a, b }; },
  'quoted': 1,
};`;
    assert.equal(exportedFrom('app.js', text), 'handler:1 other:4 method:5 quoted:6');
  });

  it('are read from both exports and module.exports in one assignment', () => {
    assert.equal(exportedFrom('app.js', `exports = module.exports = { handler() {} };`), 'handler:1');
  });

  it('are read from what compilers write', () => {
    const text = `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.handler = void 0;
const handler = async () => {};
exports.handler = handler;
0 && (module.exports = { handler, other });`;
    assert.equal(exportedFrom('app.js', text), '__esModule:2 handler:3 other:6');
  });

  for (const [what, text] of [
    ['another module is assigned', `module.exports = require('./other');`],
    ['a call is assigned', `module.exports = middleware(app);`],
    ['an object is spread', `module.exports = { handler() {}, ...rest };`],
    ['a name is computed', `exports[name] = () => {};`],
    ['exports is passed on', `__exportStar(require('./other'), exports);`],
  ] as const) {
    it(`may be more where ${what}`, () => {
      assert.match(exportedFrom('app.js', text), /…$/);
    });
  }

  it('are not confused by properties that are called so', () => {
    assert.equal(
      exportedFrom('app.js', `const a = { exports: 1 }; a.exports; exports.handler = a;`),
      'handler:1',
    );
  });

  it('may be none', () => {
    assert.equal(exportedFrom('app.js', 'async function handler() {}'), '');
  });

  it('count beside those of a module in TypeScript', () => {
    const text = `import { S3 } from '@aws-sdk/client-s3';
exports.handler = async () => new S3();`;
    assert.equal(exportedFrom('app.ts', text), 'handler:2');
  });
});
