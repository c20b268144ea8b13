import { checkRule } from '../../../support/template.ts';

describe('join-arguments', () => {
  it('finds what cannot be joined', () => {
    checkRule(
      'join-arguments',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
      Outputs:
        A: { Value: !Join [a, b, c] }
      #                   ^^^^^^^^^ error: \`!Join\` takes a delimiter and a list of texts. Here are 3.
        B: { Value: !Join ['-', !Sub 'x'] }
      #                         ^^^^^^^^ error: What \`!Join\` joins is a list; this is text.
        C: { Value: !Join ['-', !Ref Orders] }
      #                         ^^^^^^^^^^^ error: What \`!Join\` joins is a list; this is text.
        D: { Value: !Join [!Ref AWS::Region, [a, b]] }
      #                    ^^^^^^^^^^^^^^^^ error: The delimiter of \`!Join\` is text, written out.
        E: { Value: !Join ['-', [a, [b]]] }
      #                             ^^^ error: What \`!Join\` joins is text; this is a list.
        F: { Value: !Join '-' }
      #                   ^^^ error: \`!Join\` takes a delimiter and a list of texts.
    `,
    );
  });

  it('is content with lists, and with what may be one', () => {
    checkRule(
      'join-arguments',
      `
      Parameters:
        Names: { Type: CommaDelimitedList }
        Nets: { Type: 'AWS::SSM::Parameter::Value<List<String>>' }
      Outputs:
        A: { Value: !Join ['', [a, 1, !Ref AWS::Region]] }
        B: { Value: !Join [',', !Ref Names] }
        C: { Value: !Join [',', !Ref Nets] }
        D: { Value: !Join [',', !GetAtt Vpc.Cidrs] }
        E: { Value: !Join [',', !If [IsLive, [a], [b]]] }
        F: { Value: !Join [',', !Split ['-', a-b]] }
        G: { Value: !Join [',', [!If [IsLive, a, !Ref AWS::NoValue]]] }
    `,
    );
  });
});
