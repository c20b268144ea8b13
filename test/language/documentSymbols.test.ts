import assert from 'node:assert/strict';
import { documentSymbols, type TemplateSymbol } from '../../src/language/documentSymbols.ts';
import { fixture } from '../support/template.ts';

/** One line for each symbol. */
function outline(text: string): string[] {
  const lines = (symbols: readonly TemplateSymbol[], indent: string): string[] =>
    symbols.flatMap(({ kind, name, detail, children }) => [
      `${indent}${kind} ${name}${detail === undefined ? '' : `: ${detail}`}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(documentSymbols(fixture(text).template), '');
}

describe('document symbols', () => {
  it('are the sections with what they declare', () => {
    assert.deepEqual(
      outline(`
        Transform: AWS::Serverless-2016-10-31
        Globals:
          Function: { Timeout: 3 }
        Parameters:
          Stage: { Type: String }
        Mappings:
          Sizes: { small: { Memory: 128 } }
        Conditions:
          IsProd: !Equals [!Ref Stage, prod]
        Resources:
          Hello:
            Type: AWS::Serverless::Function
            Properties:
              Events:
                Get: { Type: HttpApi }
          Orders: { Type: AWS::SQS::Queue }
        Outputs:
          Url: { Value: !Ref Orders, Description: Where orders go }
      `),
      [
        'section Transform',
        'section Globals',
        '  globals Function',
        'section Parameters',
        '  parameter Stage: String',
        'section Mappings',
        '  mapping Sizes',
        '    key small',
        'section Conditions',
        '  condition IsProd',
        'section Resources',
        '  function Hello: AWS::Serverless::Function',
        '    event Get: HttpApi',
        '  resource Orders: AWS::SQS::Queue',
        'section Outputs',
        '  output Url: Where orders go',
      ],
    );
  });

  it('leave out names that are empty, and what a merge key brings from elsewhere', () => {
    assert.deepEqual(
      outline(`
        Parts: &parts
          Shared: { Type: AWS::SNS::Topic }
        Resources:
          <<: *parts
          "": { Type: AWS::SNS::Topic }
          Orders: { Type: AWS::SQS::Queue }
      `),
      ['section Parts', 'section Resources', '  resource Orders: AWS::SQS::Queue'],
    );
  });
});
