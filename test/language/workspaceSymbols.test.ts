import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../src/language/workspaceSymbols.ts';
import { documentAt } from '../support/template.ts';

function names(query: string): string[] {
  const { document } = documentAt(`
    Parameters: { Stage: { Type: String } }
    Resources:
      OrdersQueue: { Type: AWS::SQS::Queue }
      Hello:
        Type: AWS::Lambda::Function
        Properties: { Runtime: python3.13, Handler: orders.handler, Code: . }
    #- orders.py
    def handler(event, context): pass
  `);
  return workspaceSymbols(document, query).map(({ symbol, handler }) =>
    handler ? `${handler.name} at ${handler.location.path}` : symbol.name,
  );
}

describe('workspace symbols', () => {
  it('are the names a template declares and its handlers', () => {
    assert.deepEqual(names(''), ['Stage', 'OrdersQueue', 'Hello', 'orders.handler at orders.py']);
  });

  it('have the letters of the query in this order', () => {
    assert.deepEqual(names('ordq'), ['OrdersQueue']);
    assert.deepEqual(names('ORDERS'), ['OrdersQueue', 'orders.handler at orders.py']);
    assert.deepEqual(names('xyz'), []);
  });
});
