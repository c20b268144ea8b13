import { checkRule } from '../../../support/template.ts';

describe('mapping-key', () => {
  it('names the mapping and the keys that were meant', () => {
    checkRule(
      'mapping-key',
      `
      Mappings:
        Limits:
          live: { Seconds: 30 }
          test: { Seconds: 20 }
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            A: !FindInMap [Limit, live, Seconds]
      #                    ^^^^^ error: \`Limit\` is no mapping of this template. Did you mean \`Limits\`?
            B: !FindInMap [Limits, life, Seconds]
      #                            ^^^^ error: The mapping \`Limits\` has no such key \`life\`. Did you mean \`live\`?
            C: !FindInMap [Limits, live, Secs]
      #                                  ^^^^ error: The mapping \`Limits\` has no such key \`Secs\`.
            D: !FindInMap [Limits, !Ref AWS::Region, Second]
      #                                              ^^^^^^ error: The mapping \`Limits\` has no such key \`Second\`. Did you mean \`Seconds\`?
    `,
    );
  });

  it('is quiet about keys that functions make, and where there is a default', () => {
    checkRule(
      'mapping-key',
      `
      Transform: AWS::LanguageExtensions
      Mappings:
        Limits:
          live: { Seconds: 30 }
          test: { Minutes: 20 }
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            A: !FindInMap [Limits, !Ref AWS::Region, Minutes]
            B: !FindInMap [Limits, live, !Ref AWS::Region]
            C: !FindInMap [Limits, prod, Seconds, { DefaultValue: 5 }]
    `,
    );
  });
});
