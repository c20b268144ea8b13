import assert from 'node:assert/strict';
import { embeddedMetrics } from '../../../src/emulator/metrics/embeddedMetrics.ts';

describe('Metrics of the embedded metric format', () => {
  const line = (root: object, directive: object = {}): string =>
    JSON.stringify({
      _aws: {
        Timestamp: 1,
        CloudWatchMetrics: [
          { Namespace: 'Shop', Dimensions: [['Service']], Metrics: [{ Name: 'Sold' }], ...directive },
        ],
      },
      Service: 'cart',
      ...root,
    });
  const sold = { namespace: 'Shop', name: 'Sold', unit: 'None', dimensions: { Service: 'cart' } };

  it('are found in a line', () => {
    assert.deepEqual(embeddedMetrics(line({ Sold: 3 })), [{ ...sold, values: [3] }]);
  });

  it('are found after the head of a record', () => {
    const head = '2026-01-01T00:00:00.000Z\t6bc28136-xmpl\tINFO\t';
    assert.deepEqual(embeddedMetrics(head + line({ Sold: 3 })), [{ ...sold, values: [3] }]);
  });

  it('may have several values and a unit', () => {
    const metrics = [{ Name: 'Sold', Unit: 'Count' }];
    assert.deepEqual(embeddedMetrics(line({ Sold: [3, 4] }, { Metrics: metrics })), [
      { ...sold, unit: 'Count', values: [3, 4] },
    ]);
  });

  it('are there once for each set of dimensions', () => {
    const found = embeddedMetrics(line({ Sold: 1, Shop: 'Ulm' }, { Dimensions: [['Service', 'Shop'], []] }));
    assert.deepEqual(
      found.map(({ dimensions }) => dimensions),
      [{ Service: 'cart', Shop: 'Ulm' }, {}],
    );
  });

  const others = {
    'have no value': line({}),
    'are no numbers': line({ Sold: 'three' }),
    'have no namespace': line({ Sold: 3 }, { Namespace: 5 }),
    'are in no JSON': `${line({ Sold: 3 })} {`,
    'are only spoken of': 'no "CloudWatchMetrics" here',
  };
  for (const [what, text] of Object.entries(others))
    it(`are none where they ${what}`, () => {
      assert.deepEqual(embeddedMetrics(text), []);
    });
});
