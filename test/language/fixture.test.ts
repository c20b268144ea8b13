import assert from 'node:assert/strict';
import { fixture } from '../support/template.ts';

describe('the notation of template fixtures', () => {
  it('has files, labels and cursors, and none of them in the template', () => {
    const { template, labels, cursors, files } = fixture(`
      Resources:
        $0Orders$0:
      # ^^^^^^ error: wrong
          Type: AWS::SQS::Queue
      #- src/app.mjs
      export const handler = 1;
    `);
    assert.equal(template.text, 'Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n');
    assert.deepEqual(cursors, [13, 19]);
    assert.deepEqual(labels, [
      {
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 8 } },
        text: 'error: wrong',
      },
    ]);
    assert.equal(files.read('src/app.mjs'), 'export const handler = 1;\n');
    assert.equal(files.kindOf('src/'), 'folder');
  });
});
