import assert from 'node:assert/strict';
import { metricsDocument } from '../../src/extension/metricsText.ts';

describe('metrics as a document', () => {
  it('have a table for each function', () => {
    const rows = [{ name: 'Invocations', value: '2' }];
    const text = metricsDocument([{ template: '/template.yaml', function: 'Greet', rows }]);
    assert.match(text, /## Greet\n\n\| \| \|\n\|:--\|:--\|\n\| Invocations \| 2 \|\n/);
  });

  it('are shown as text, whatever a function calls them', () => {
    const rows = [{ name: 'a|b [x](command:y)\n# c $(trash)', value: '1' }];
    const text = metricsDocument([{ template: '/template.yaml', function: 'Greet', rows }]);
    assert.ok(text.includes(String.raw`| a\|b \[x\]\(command:y\) \# c \$\(trash\) | 1 |`));
  });

  it('say that there are none', () => {
    assert.match(metricsDocument([]), /No function has run/);
  });
});
