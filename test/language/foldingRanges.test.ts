import assert from 'node:assert/strict';
import { foldingRanges } from '../../src/language/foldingRanges.ts';
import { documentAt } from '../support/template.ts';

/** As `first-last kind`, lines counted from one. */
function folds(text: string): string[] {
  return foldingRanges(documentAt(text).document)
    .toSorted((a, b) => a.startLine - b.startLine || b.endLine - a.endLine)
    .map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`);
}

describe('folding', () => {
  it('has sections, resources, lists, items and block strings', () => {
    assert.deepEqual(
      folds(`
        Description: one line
        Resources:
          Hello:
            Type: AWS::Serverless::Function
            Properties:
              InlineCode: |
                exports.handler = async () => {
                };

              Layers:
                - a
                - b
              Tags:
                - Key: a
                  Value: b
          Orders: { Type: AWS::SQS::Queue }
      `),
      ['2-16', '3-15', '5-15', '6-8', '10-12', '13-15', '14-15'],
    );
  });

  it('has comments and regions, but not within strings', () => {
    assert.deepEqual(
      folds(`
        # What this is,
        # in two lines.
        Resources:
          #region queues
          Orders: { Type: AWS::SQS::Queue }
          #endregion
          Hello:
            Type: AWS::Serverless::Function
            Properties:
              InlineCode: |
                # one
                # two
      `),
      ['1-2 comment', '3-12', '4-6 region', '7-12', '9-12', '10-12'],
    );
  });

  it('leaves the closing bracket of JSON in view', () => {
    assert.deepEqual(
      folds(`
        {
          "Resources": {
            "Orders": {
              "Type": "AWS::SQS::Queue"
            }
          }
        }
      `),
      ['2-5', '3-4'],
    );
  });
});
