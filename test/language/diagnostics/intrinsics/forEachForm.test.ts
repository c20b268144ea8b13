import { checkRule } from '../../../support/template.ts';

describe('for-each-form', () => {
  it('finds other forms', () => {
    checkRule(
      'for-each-form',
      `
      Transform: AWS::LanguageExtensions
      Resources:
        Fn::ForEach:
      # ^^^^^^^^^^^ error: A loop has a name of letters and digits: \`Fn::ForEach::Name\`.
          - Name
          - [A]
          - \${Name}Queue: { Type: AWS::SQS::Queue }
        Fn::ForEach::Queues:
          - Name
      #   ^^^^^^ error: \`Fn::ForEach\` takes an identifier, a list and a map that is repeated for each item.
          - \${Name}Queue: { Type: AWS::SQS::Queue }
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The second item of \`Fn::ForEach\` is a list.
        Fn::ForEach::Topics:
          - [Name]
      #     ^^^^^^ error: The first item of \`Fn::ForEach\` is an identifier.
          - A, B
      #     ^^^^ error: The second item of \`Fn::ForEach\` is a list.
          - \${Name}Topic
      #     ^^^^^^^^^^^^ error: The third item of \`Fn::ForEach\` is a map.
    `,
    );
  });

  it('is content with an identifier, a list and a map', () => {
    checkRule(
      'for-each-form',
      `
      Transform: AWS::LanguageExtensions
      Resources:
        Fn::ForEach::Queues:
          - Name
          - !Ref Names
          - \${Name}Queue: { Type: AWS::SQS::Queue }
    `,
    );
  });
});
