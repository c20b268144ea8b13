import assert from 'node:assert/strict';
import { selectionSpans } from '../../src/language/selectionSpans.ts';
import { documentAt } from '../support/template.ts';

function selections(text: string): string[] {
  const { document, offset } = documentAt(text);
  return selectionSpans(document, offset).map(({ start, end }) => document.text.slice(start, end));
}

describe('expanding the selection', () => {
  it('goes from a reference inside a string over value, property and resource to the document', () => {
    const text = "Resources: { Orders: { QueueName: !Sub 'a-${Sta$0ge}' } }\n";
    assert.deepEqual(selections(text), [
      'Stage',
      "'a-${Stage}'",
      "!Sub 'a-${Stage}'",
      "QueueName: !Sub 'a-${Stage}'",
      "{ QueueName: !Sub 'a-${Stage}' }",
      "Orders: { QueueName: !Sub 'a-${Stage}' }",
      "{ Orders: { QueueName: !Sub 'a-${Stage}' } }",
      "Resources: { Orders: { QueueName: !Sub 'a-${Stage}' } }",
      "Resources: { Orders: { QueueName: !Sub 'a-${Stage}' } }\n",
    ]);
  });

  it('takes a string without its quotes first', () => {
    assert.deepEqual(selections('Resources: { "Or$0ders": a }\n').slice(0, 3), [
      'Orders',
      '"Orders"',
      '"Orders": a',
    ]);
  });
});
