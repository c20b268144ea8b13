import { checkRule } from '../../../support/template.ts';

describe('name-form', () => {
  it('wants letters and digits', () => {
    checkRule(
      'name-form',
      `
      Parameters:
        stage_name:
      # ^^^^^^^^^^ error: The name of a parameter has letters and digits only, at most 255. Call it \`stageName\`.
          Type: String
      Mappings:
        my-map: {}
      # ^^^^^^ error: The name of a mapping has letters and digits only, at most 255. Call it \`myMap\`.
      Resources:
        order queue:
      # ^^^^^^^^^^^ error: A logical ID has letters and digits only, at most 255. Call it \`orderQueue\`.
          Type: AWS::SQS::Queue
      Outputs:
        Url!:
      # ^^^^ error: The logical ID of an output has letters and digits only, at most 255.
          Value: x
    `,
    );
  });

  it('is quiet inside of loops', () => {
    checkRule(
      'name-form',
      `
      Transform: AWS::LanguageExtensions
      Resources:
        Fn::ForEach::Queues:
          - Name
          - [Orders, News]
          - \${Name}Queue:
              Type: AWS::SQS::Queue
    `,
    );
  });
});
