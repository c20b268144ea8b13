import assert from 'node:assert/strict';
import { semanticTokens } from '../../src/language/semanticTokens.ts';
import { documentAt } from '../support/template.ts';

function tokens(text: string): string[] {
  const { document } = documentAt(text);
  return semanticTokens(document).map(
    ({ kind, span, isDeclaration }) =>
      `${kind} ${document.text.slice(span.start, span.end)}${isDeclaration ? ' (declaration)' : ''}`,
  );
}

describe('semantic tokens', () => {
  it('say what each name is', () => {
    assert.deepEqual(
      tokens(`
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProd: !Equals [!Ref Stage, prod] }
        Resources:
          Orders:
            Type: AWS::SQS::Queue
            Condition: IsProd
            Properties:
              QueueName: !Sub ['\${AWS::Region}-\${Orders.Arn}-\${Name}', { Name: a }]
      `),
      [
        'parameter Stage (declaration)',
        'condition IsProd (declaration)',
        'function !Equals',
        'function !Ref',
        'parameter Stage',
        'resource Orders (declaration)',
        'type AWS::SQS::Queue',
        'condition IsProd',
        'function !Sub',
        'pseudoParameter AWS::Region',
        'resource Orders',
        'attribute Arn',
        'variable Name',
        'variable Name (declaration)',
      ],
    );
  });

  it('are the same in JSON, without quotes', () => {
    assert.deepEqual(
      tokens(
        '{ "Resources": { "Orders": { "Type": "AWS::SQS::Queue", "DependsOn": ["Orders"], "A": { "Ref": "Orders" } } } }\n',
      ),
      [
        'resource Orders (declaration)',
        'type AWS::SQS::Queue',
        'resource Orders',
        'function Ref',
        'resource Orders',
      ],
    );
  });
});
