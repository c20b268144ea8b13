import assert from 'node:assert/strict';
import { at, summary } from './at.ts';

describe('the cursor in block YAML', () => {
  const cases: readonly (readonly [sentence: string, text: string, expected: string])[] = [
    ['is at a section in an empty document', '|', 'key : '],
    ['is at a half-typed section', 'Res|', 'key : Res'],
    ['is at a section among others', 'Resources:\n  A:\n    Type: X\n|\nOutputs:', 'key : '],
    ['is at a logical ID', 'Resources:\n  He|', 'either Resources: He'],
    ['is at a logical ID beside others', 'Resources:\n  A:\n    Type: X\n  |', 'key Resources: '],
    ['is at the value of a key', 'Resources:\n  A:\n    Type: AWS::|', 'value Resources/A/Type: AWS::'],
    ['is at an empty value', 'Resources:\n  A:\n    Type: |', 'value Resources/A/Type: '],
    [
      'is at an empty value right behind the colon',
      'Resources:\n  A:\n    Type:|',
      'value Resources/A/Type: ',
    ],
    ['is at a value on the next line', 'Globals:\n  Function:\n    |', 'either Globals/Function: '],
    ['is at a half-typed key', 'A:\n  B:\n    C: 1\n    D|\n  E: 1', 'key A/B: D'],
    ['is at a key that has its colon', 'A:\n  B|C: 1', 'key A: B'],
    ['is behind a tag', 'A:\n  B: !Ref |', 'value A/B/Ref: '],
    ['is in a tag', 'A:\n  B: !R|', 'value A/B: !R'],
    ['is at a lone exclamation mark', 'A:\n  B: !|', 'value A/B: !'],
    ['is behind the dot of a GetAtt', 'A:\n  B: !GetAtt Foo.|', 'value A/B/Fn::GetAtt: Foo.'],
    ['is in an empty list item', 'A:\n  - 1\n  - |', 'either A/1: '],
    ['is in a list item right behind its dash', 'A:\n  -|', 'either A/0: '],
    ['counts list items that are not indented', 'A:\n- B: 1\n- C: 2\n- |', 'either A/2: '],
    ['is at a key of a list item', 'A:\n- B: 1\n  |', 'key A/0: '],
    ['is at a value in a list item', 'A:\n  - B: 1\n  - B: |', 'value A/1/B: '],
    ['is in a list of lists', 'A:\n  - - x\n    - |', 'either A/0/1: '],
    ['is in a tagged list', 'A: !If\n  - Prod\n  - |', 'either A/Fn::If/1: '],
    ['is in a tagged item', 'A:\n  - !If\n    - Prod\n    - |', 'either A/0/Fn::If/1: '],
    ['is in a long form', 'A:\n  Fn::GetAtt:\n    - |', 'either A/Fn::GetAtt/0: '],
    ['is in brackets', 'A:\n  B: !GetAtt [Foo, |]', 'value A/B/Fn::GetAtt/1: '],
    ['is in brackets that are not closed', 'A:\n  B: [Foo, Ba|\n  C: 1', 'value A/B/1: Ba'],
    ['is in braces', 'A:\n  B: { Ref: |}', 'value A/B/Ref: '],
    ['is at a key in braces', 'A:\n  B: { X: 1, |}', 'key A/B: '],
    ['is behind a tag in brackets', 'A: [!Ref |]', 'value A/0/Ref: '],
    ['is in brackets over several lines', 'A:\n  B: [\n    Foo,\n    |\n  ]', 'value A/B/1: '],
    ['is in double quotes', 'A:\n  B: "fo|o"', 'value A/B: fo'],
    ['is in quotes that are not closed', "A:\n  B: 'fo|", 'value A/B: fo'],
    ['is in a block scalar', 'A:\n  B: !Sub >-\n    x: ${|', 'value A/B/Fn::Sub: x: ${'],
    ['takes no content for structure', 'A:\n  B: >\n    x:\n      - y: |', 'value A/B: - y: '],
    ['is in quotes over several lines', 'A:\n  B: !Sub "x\n    y: ${|"', 'value A/B/Fn::Sub: y: ${'],
    ['is nowhere in a comment', 'A:\n  # B|', 'nowhere'],
    ['is nowhere behind a comment sign', 'A: 1 # B|', 'nowhere'],
    ['skips comments and blank lines', 'A:\n  B:\n# C:\n\n    |', 'either A/B: '],
    ['stays in its document', 'A:\n---\nB:\n  |', 'either B: '],
    ['reads quoted keys', 'A:\n  "B": |', 'value A/B: '],
    ['reads Windows line ends', 'A:\r\n  B:\r\n    C: |\r\n  D: 1', 'value A/B/C: '],
    ['is in a map within a function', 'A: !Sub\n  - "${X}"\n  - X: |', 'value A/Fn::Sub/1/X: '],
  ];

  for (const [sentence, text, expected] of cases)
    it(sentence, () => {
      assert.equal(summary(text), expected);
    });

  it('knows the other keys of the map, above and below', () => {
    assert.deepEqual(at('A:\n  B: 1\n  C:\n    D: 1\n  |\n  E: 1\nF: 1')?.siblings, ['B', 'C', 'E']);
  });

  it('does not count the key it is in as another', () => {
    assert.deepEqual(at('A:\n  B: 1\n  C|: 1\n  D: 1')?.siblings, ['B', 'D']);
  });

  it('knows the other keys of a list item', () => {
    assert.deepEqual(at('A:\n- X: 1\n- B: 1\n  |\n  C: 1\n- D: 1')?.siblings, ['B', 'C']);
  });

  it('spans the whole word', () => {
    const cursor = at('A:\n  Ty|pe: x');
    assert.deepEqual([cursor?.span, cursor?.hasColon], [{ start: 5, end: 9 }, true]);
  });

  it('spans a value up to its comment', () => {
    assert.deepEqual(at('A: x|yz # why')?.span, { start: 3, end: 6 });
  });

  it('spans what is inside quotes', () => {
    const cursor = at('A: "x|y"');
    assert.deepEqual([cursor?.span, cursor?.quote], [{ start: 4, end: 6 }, '"']);
  });
});
