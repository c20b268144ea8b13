import assert from 'node:assert/strict';
import { refactorings } from '../../../src/language/refactorings/index.ts';
import { TemplateDocument } from '../../../src/language/templateDocument.ts';
import { edited } from '../../support/edits.ts';
import { fixture } from '../../support/template.ts';

/** The text after the refactoring of that title at `$0`; undefined where it is not offered. */
function refactored(text: string, title: string): string | undefined {
  const { cursors, resolve, files } = fixture(text);
  const document = new TemplateDocument('file:///template.yaml', resolve, files);
  const found = refactorings
    .map((refactoring) => refactoring(document, cursors[0] ?? 0))
    .find((each) => each?.title === title);
  return found && edited(document.text, found.edits);
}

function output(value: string): string {
  return `Outputs:\n  A:\n    Value: ${value}\n`;
}

describe('refactorings', () => {
  it('write a Join as a Sub', () => {
    assert.equal(
      refactored(output("!Jo$0in ['-', [a, !Ref B, !GetAtt C.Arn, '${x}']]"), 'Convert to `!Sub`'),
      output("!Sub 'a-${B}-${C.Arn}-${!x}'"),
    );
    assert.equal(refactored(output("!Jo$0in ['-', !Ref List]"), 'Convert to `!Sub`'), undefined);
  });

  it('write long forms short', () => {
    assert.equal(refactored(output('{ R$0ef: B }'), 'Convert to `!Ref`'), output('!Ref B'));
    assert.equal(refactored(output('\n      Fn::S$0ub: a-${B}'), 'Convert to `!Sub`'), output('!Sub a-${B}'));
    assert.equal(
      refactored(output('\n      Fn::Get$0Att:\n        - B\n        - Arn'), 'Convert to `!GetAtt`'),
      output('!GetAtt B.Arn'),
    );
  });

  it('do not put two tags behind each other', () => {
    assert.equal(refactored(output('\n      Fn::Ba$0se64: !Ref B'), 'Convert to `!Base64`'), undefined);
  });

  it('extract a value to a parameter', () => {
    const text = (timeout: string): string =>
      `Resources:\n  Hello:\n    Type: AWS::Lambda::Function\n    Properties:\n      Timeout: ${timeout}\n`;
    assert.equal(
      refactored(text('3$0'), 'Extract to a parameter'),
      `Parameters:\n  HelloTimeout:\n    Type: Number\n    Default: 3\n\n${text('!Ref HelloTimeout')}`,
    );
    assert.equal(refactored(text('!Ref B$0'), 'Extract to a parameter'), undefined);
  });

  it('keep what a resource holds', () => {
    const table = 'Resources:\n  A:\n    Type: AWS::DynamoDB::Table\n';
    assert.equal(
      refactored(table.replace('A:', 'A$0:'), 'Keep `A` when the stack is deleted'),
      `${table}    DeletionPolicy: Retain\n    UpdateReplacePolicy: Retain\n`,
    );
  });
});
