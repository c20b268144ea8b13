import assert from 'node:assert/strict';
import { exportedFrom } from './exports.ts';

describe('the names of a Python module', () => {
  it('are its functions, classes, variables and imports', () => {
    const text = `import json, os.path as path
from mangum import Mangum as Adapter, types

@decorator
def lambda_handler(event, context):
    inner = 1
    def nested(): pass

async def other(): ...
class App:
    def method(self): pass
handler: object = Adapter(App())
a, b = 1, 2`;
    assert.equal(
      exportedFrom('app.py', text),
      'json:1 path:1 Adapter:2 types:2 lambda_handler:5 other:9 App:10 handler:12 a:13 b:13',
    );
  });

  it('are found in what runs with the module', () => {
    const text = `try:
    from fast import handler
except ImportError:
    def handler(event, context):
        return 1
if True:
    extra = 1`;
    assert.equal(exportedFrom('app.py', text), 'handler:2 extra:7');
  });

  it('are not searched in strings and comments', () => {
    const text = `"""
def not_here(): pass
"""
# def nor_here(): pass
text = '''
nor = 1
'''`;
    assert.equal(exportedFrom('app.py', text), 'text:5');
  });

  it('are found in imports over several lines', () => {
    assert.equal(
      exportedFrom('app.py', 'from x import (\n  a,\n  handler,\n)\nafter = 1'),
      'a:2 handler:3 after:5',
    );
  });

  it('may be more with a star import', () => {
    assert.equal(exportedFrom('app.py', 'from x import *'), '…');
  });

  it('are not what is compared or called', () => {
    assert.equal(exportedFrom('app.py', 'run(handler=1)\nx == 1\nx.y = 2'), '');
  });
});
