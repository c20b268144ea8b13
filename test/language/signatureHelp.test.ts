import assert from 'node:assert/strict';
import { signatureHelpAt } from '../../src/language/signatureHelp.ts';
import { TemplateDocument } from '../../src/language/templateDocument.ts';
import { fixture } from '../support/template.ts';

/** The function whose arguments are being typed at `$0`, and the argument. */
function help(text: string): string | undefined {
  const { cursors, resolve, files } = fixture(text);
  const document = new TemplateDocument('file:///template.yaml', resolve, files);
  const found = signatureHelpAt(document, cursors[0] ?? 0);
  return found && `${found.signature.name} ${found.signature.parameters[found.activeParameter]?.name ?? ''}`;
}

describe('signature help', () => {
  it('follows the arguments in brackets', () => {
    assert.equal(help('Outputs:\n  A:\n    Value: !If [$0]'), 'Fn::If condition');
    assert.equal(help('Outputs:\n  A:\n    Value: !If [x, $0]'), 'Fn::If then');
    assert.equal(help('Outputs:\n  A:\n    Value: !If [x, y, $0'), 'Fn::If otherwise');
  });

  it('follows the arguments in lines', () => {
    assert.equal(
      help('Outputs:\n  A:\n    Value: !FindInMap\n      - X\n      - $0'),
      'Fn::FindInMap topLevelKey',
    );
  });

  it('knows the long form', () => {
    assert.equal(help('{ "Outputs": { "A": { "Value": { "Fn::Select": [0, "$0"] } } } }'), 'Fn::Select list');
  });

  it('takes the dot of GetAtt for a separator', () => {
    assert.equal(help('Outputs:\n  A:\n    Value: !GetAtt Foo$0'), 'Fn::GetAtt logicalName');
    assert.equal(help('Outputs:\n  A:\n    Value: !GetAtt Foo.$0'), 'Fn::GetAtt attribute');
  });

  it('is that of the innermost function', () => {
    assert.equal(help("Outputs:\n  A:\n    Value: !Join ['', [!Ref $0]]"), 'Ref logicalName');
    assert.equal(help("Outputs:\n  A:\n    Value: !Join ['', [x, $0]]"), 'Fn::Join texts');
  });

  it('is none of the condition of a resource', () => {
    assert.equal(help('Resources:\n  A:\n    Condition: $0'), undefined);
  });
});
