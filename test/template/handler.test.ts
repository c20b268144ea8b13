import assert from 'node:assert/strict';
import { handlerFileCandidates, parseHandler } from '../../src/template/handler.ts';

describe('a handler', () => {
  it('of Node.js is a file up to the first dot, then an export', () => {
    assert.deepEqual(parseHandler('src/app.handler', 'nodejs22.x'), {
      file: 'src/app',
      exportName: 'handler',
    });
    assert.deepEqual(parseHandler('./a.b/app.api.get', 'nodejs22.x'), {
      file: 'a.b/app',
      exportName: 'api.get',
    });
  });

  it('of Python is a module up to the last dot, whose dots may be folders', () => {
    assert.deepEqual(parseHandler('src.orders.app.handler', 'python3.13'), {
      file: 'src/orders/app',
      exportName: 'handler',
    });
    assert.deepEqual(handlerFileCandidates('src/app.handler', 'python3.13'), ['src/app.py']);
  });

  it('may lie in JavaScript before TypeScript', () => {
    assert.deepEqual(handlerFileCandidates('app.handler', 'nodejs22.x').slice(0, 4), [
      'app.js',
      'app.mjs',
      'app.cjs',
      'app.ts',
    ]);
  });

  it('of other runtimes, or without a dot, names no file', () => {
    assert.equal(parseHandler('com.example.App::handle', 'java21'), undefined);
    assert.equal(parseHandler('bootstrap', 'provided.al2023'), undefined);
    assert.deepEqual(handlerFileCandidates('app', 'nodejs22.x'), []);
    assert.deepEqual(handlerFileCandidates('app.', 'nodejs22.x'), []);
    assert.deepEqual(handlerFileCandidates('.handler', 'nodejs22.x'), []);
  });
});
