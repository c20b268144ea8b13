import assert from 'node:assert/strict';
import { at, summary } from './at.ts';

describe('the cursor in JSON', () => {
  const cases: readonly (readonly [sentence: string, text: string, expected: string])[] = [
    ['is at a section', '{ "|" }', 'key : '],
    ['is at a section before anything is typed', '{\n  |\n}', 'key : '],
    ['is at a value', '{ "A": "x|" }', 'value A: x'],
    ['is at a value before anything is typed', '{ "A": | }', 'value A: '],
    ['is at a value that is not closed', '{ "A": "x|\n}', 'value A: x'],
    ['is in a map that is not closed', '{ "A": { "B": 1, "|', 'key A: '],
    ['is in a list', '{ "A": [1, "|"] }', 'value A/1: '],
    ['is in a long form', '{ "A": { "Fn::GetAtt": ["X", "|"] } }', 'value A/Fn::GetAtt/1: '],
    ['is at a key where a comma is missing', '{ "A": { "B": 1\n "|" } }', 'key A: '],
    ['is behind a map', '{ "A": { "B": {} }, "|" }', 'key : '],
    ['skips escaped quotes', '{ "A": "\\"", "B": "|" }', 'value B: '],
    ['is nowhere behind the document', '{ "A": 1 }|', 'nowhere'],
    ['is nowhere in a comment', '{ // "|\n }', 'nowhere'],
    [
      'is deep in a resource',
      '{ "Resources": { "A": { "Type": "X" }, "B": { "Properties": { "C": "|" } } } }',
      'value Resources/B/Properties/C: ',
    ],
  ];

  for (const [sentence, text, expected] of cases)
    it(sentence, () => {
      assert.equal(summary(text, 'json'), expected);
    });

  it('knows the other keys of the map', () => {
    assert.deepEqual(at('{ "A": 1, "|": 2, "B": { "C": 1 }, "D": 1 }', 'json')?.siblings, ['A', 'B', 'D']);
  });

  it('knows whether a colon follows', () => {
    assert.equal(at('{ "A|": 1 }', 'json')?.hasColon, true);
    assert.equal(at('{ "A|" }', 'json')?.hasColon, false);
  });
});
