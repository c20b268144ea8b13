import { checkRule } from '../../../support/template.ts';

describe('mapping-form', () => {
  it('wants two levels of keys', () => {
    checkRule(
      'mapping-form',
      `
      Mappings:
        Limits:
          live: 30
      #         ^^ error: A mapping has two levels of keys: \`Limits: { live: { Seconds: 30 } }\`.
        Names: orders
      #        ^^^^^^ error: A mapping has two levels of keys: \`Limits: { live: { Seconds: 30 } }\`.
    `,
    );
  });

  it('finds functions and deeper maps', () => {
    checkRule(
      'mapping-form',
      `
      Mappings:
        Limits:
          live:
            Seconds: !Ref Seconds
      #              ^^^^^^^^^^^^ error: What a mapping leads to is text or a list of texts, written out.
            Deep: { Er: 1 }
      #           ^^^^^^^^^ error: What a mapping leads to is text or a list of texts, written out.
    `,
    );
  });

  it('is content with texts, numbers and lists', () => {
    checkRule(
      'mapping-form',
      `
      Mappings:
        Limits:
          live:
            Seconds: 30
            Zones: [a, b]
    `,
    );
  });

  it('is quiet about what is included', () => {
    checkRule(
      'mapping-form',
      `
      Mappings:
        Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://bucket/part.yaml } }
    `,
    );
  });
});
