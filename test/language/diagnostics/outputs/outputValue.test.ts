import { checkRule } from '../../../support/template.ts';

describe('output-value', () => {
  it('finds lists and maps', () => {
    checkRule(
      'output-value',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
      Outputs:
        A: { Value: [a, b] }
      #             ^^^^^^ error: The value of an output is text; this is a list. Join it with \`!Join\`.
        B: { Value: !Split [',', 'a,b'] }
      #             ^^^^^^^^^^^^^^^^^^^ error: The value of an output is text; this is a list. Join it with \`!Join\`.
        C: { Value: { Url: x } }
      #             ^^^^^^^^^^ error: The value of an output is text; this is a map.
        D: { Value: !GetAZs '' }
      #             ^^^^^^^^^^ error: The value of an output is text; this is a list. Join it with \`!Join\`.
    `,
    );
  });

  it('finds none at all', () => {
    checkRule(
      'output-value',
      `
      Outputs:
        Url:
          Value:
      #   ^^^^^ error: This output has no value.
    `,
    );
  });

  it('is content with text and what may be text', () => {
    checkRule(
      'output-value',
      `
      Parameters:
        Names: { Type: CommaDelimitedList }
      Conditions:
        IsLive: !Equals [!Ref AWS::Region, eu-west-1]
      Outputs:
        A: { Value: 5 }
        B: { Value: !Select [0, !Ref Names] }
        C: { Value: !If [IsLive, a, !Ref AWS::NoValue] }
        D: { Value: !FindInMap [A, b, c] }
        E: { Value: !GetAtt Nested.Outputs.Url }
    `,
    );
  });
});
