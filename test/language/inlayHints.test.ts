import assert from 'node:assert/strict';
import { inlayHints } from '../../src/language/inlayHints.ts';
import { documentAt } from '../support/template.ts';

/** The lines that have a hint, with it after `»`. */
function hinted(text: string): string[] {
  const { document } = documentAt(text);
  const whole = { start: 0, end: document.text.length };
  return inlayHints(document, whole).map(({ offset, label }) => {
    const start = document.text.lastIndexOf('\n', offset - 1) + 1;
    return `${document.text.slice(start, offset).trim()} » ${label}`;
  });
}

const parameters = `
      Parameters:
        Stage: { Type: String, Default: dev }
        Secret: { Type: String, Default: x, NoEcho: true }
        Unknown: { Type: String }`;

describe('inlay hints', () => {
  it('show what a function gets from Globals', () => {
    assert.deepEqual(
      hinted(`${parameters}
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Function: { Timeout: 7, Runtime: !Sub 'nodejs22.x', Tags: { a: b }, MemorySize: 512 }
      Resources:
        Hello:
          Type: AWS::Serverless::Function
          Properties:
            MemorySize: 128
      `),
      ['Properties: » Globals: Timeout 7, Runtime nodejs22.x, …'],
    );
  });

  it('show what references to parameters come to', () => {
    assert.deepEqual(
      hinted(`${parameters}
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Sub 'orders-\${Stage}'
            A: !Ref Stage # as given
            B: !Join ['-', [a, !Ref Stage]]
      `),
      [
        "QueueName: !Sub 'orders-${Stage}' » = orders-dev",
        'A: !Ref Stage » = dev',
        "B: !Join ['-', [a, !Ref Stage]] » = a-dev",
      ],
    );
  });

  it('show nothing that is secret, uncertain, or within a line', () => {
    assert.deepEqual(
      hinted(`${parameters}
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            A: !Ref Secret
            B: !Ref Unknown
            C: !Sub '\${AWS::AccountId}'
            D: !GetAtt Orders.Arn
            E: { F: !Ref Stage, G: 1 }
      `),
      [],
    );
  });
});
