import { checkRule } from '../../../support/template.ts';

describe('transform-form', () => {
  it('names the transform that was meant', () => {
    checkRule(
      'transform-form',
      `
      Transform: AWS::Serverless-2016-11-31
      #          ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: There is no transform \`AWS::Serverless-2016-11-31\`. Did you mean \`AWS::Serverless-2016-10-31\`?
    `,
    );
  });

  it('finds it in a list', () => {
    checkRule(
      'transform-form',
      `
      Transform:
        - AWS::LanguageExtension
      #   ^^^^^^^^^^^^^^^^^^^^^^ error: There is no transform \`AWS::LanguageExtension\`. Did you mean \`AWS::LanguageExtensions\`?
        - MyMacro
    `,
    );
  });

  it('finds a map without a name', () => {
    checkRule(
      'transform-form',
      `
      Transform:
        Nme: AWS::Include
      # ^^^^^^^^^^^^^^^^^ error: A transform is its name, or a map with its \`Name\`.
    `,
    );
  });

  it('is content with macros of the account and parameters', () => {
    checkRule(
      'transform-form',
      `
      Transform:
        - MyMacro
        - Name: AWS::Include
          Parameters:
            Location: s3://bucket/part.yaml
    `,
    );
  });
});
