import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatYaml } from '../../src/language/formatting/formatYaml.ts';
import { parseTemplate } from '../../src/template/parse.ts';
import { fixture } from '../support/template.ts';

function formatted(text: string, size = 2): string {
  const lines = text.split('\n');
  for (const { line, oldIndent, newIndent } of formatYaml(parseTemplate(text, 'yaml'), size))
    lines[line] = ' '.repeat(newIndent) + (lines[line] ?? '').slice(oldIndent);
  return lines.join('\n');
}

/** Holds what becomes of a text, and that it stays so. */
function checkFormatted(text: string, expected: string, size = 2): void {
  const wanted = fixture(expected).template.text;
  assert.equal(formatted(fixture(text).template.text, size), wanted);
  assert.equal(formatted(wanted, size), wanted);
}

describe('formatting', () => {
  it('indents sections, resources, lists and their items alike', () => {
    checkFormatted(
      `
        Resources:
            Orders:
               Type: AWS::SQS::Queue
               Properties:
                   Tags:
                         - Key: a
                           Value: b
                         -   Key: c
                             Value: d
                         - !Ref X
                         - - one
                           - two
            Hello:
                Fn::Transform:
                    Name: X
        Outputs:
         Url:
          Value: 1
      `,
      `
        Resources:
          Orders:
            Type: AWS::SQS::Queue
            Properties:
              Tags:
                - Key: a
                  Value: b
                -   Key: c
                    Value: d
                - !Ref X
                - - one
                  - two
          Hello:
            Fn::Transform:
              Name: X
        Outputs:
          Url:
            Value: 1
      `,
    );
  });

  it('keeps lists that stand below their key', () => {
    checkFormatted(
      `
        Resources:
            Orders:
                DependsOn:
                - A
                - B
                Metadata: !If
                - A
                - - x
                - B
      `,
      `
        Resources:
          Orders:
            DependsOn:
            - A
            - B
            Metadata: !If
            - A
            - - x
            - B
      `,
    );
  });

  it('moves strings and brackets over several lines as they are', () => {
    checkFormatted(
      `
        Resources:
            Hello:
                InlineCode: |
                    def handler(event, context):
                      # here

                        return 1
                Text: "one
                    two"
                Map: {
                    a: 1,
                  b: [
                    c ] }
                Long: !Sub >-
                    one
                    two
      `,
      `
        Resources:
          Hello:
            InlineCode: |
                def handler(event, context):
                  # here

                    return 1
            Text: "one
                two"
            Map: {
                a: 1,
              b: [
                c ] }
            Long: !Sub >-
                one
                two
      `,
    );
  });

  it('takes comments along', () => {
    checkFormatted(
      `
        # top
        Resources:
            # of orders
            Orders:
                Type: a # here
                # after the type

            # last of the resources
        # of outputs
        Outputs:
            A: 1
      `,
      `
        # top
        Resources:
          # of orders
          Orders:
            Type: a # here
            # after the type

          # last of the resources
        # of outputs
        Outputs:
          A: 1
      `,
    );
  });

  it('indents by as much as is wanted', () => {
    checkFormatted('Resources:\n  A:\n    B: 1\n', 'Resources:\n    A:\n        B: 1\n', 4);
  });

  it('keeps Windows line ends', () => {
    assert.equal(formatted('Resources:\r\n    A:\r\n        B: 1\r\n'), 'Resources:\r\n  A:\r\n    B: 1\r\n');
  });

  for (const [what, text] of [
    ['mistakes', 'Resources:\n    A:\n      B: "x\n'],
    ['several documents', 'Resources:\n    A: 1\n---\nB: 1\n'],
    ['JSON', '{\n      "Resources": 1 }\n'],
  ] as const)
    it(`leaves a text with ${what} alone`, () => {
      assert.deepEqual(formatYaml(parseTemplate(text), 2), []);
    });

  it('of some lines only happens where the whole still means the same', () => {
    const lines = (text: string, first: number, last: number): number[] =>
      formatYaml(parseTemplate(text), 2, { first, last }).map(({ line }) => line);
    assert.deepEqual(lines('Resources:\n  A:\n      B: 1\n  C:\n      D: 1\n', 1, 3), [2]);
    assert.deepEqual(lines('Resources:\n    A:\n        B: 1\n    C: 2\n', 1, 1), []);
  });

  it('never changes what the sample means, and a second time changes nothing', () => {
    const text = readFileSync(join(import.meta.dirname, '../../samples/orders/template.yaml'), 'utf8');
    for (const size of [1, 3, 4]) {
      const once = formatted(text, size);
      assert.equal(formatted(once, size), once);
      assert.equal(formatted(once, 2), formatted(text, 2));
    }
  });
});
