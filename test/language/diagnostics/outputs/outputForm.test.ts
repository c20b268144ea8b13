import { checkRule } from '../../../support/template.ts';

describe('output-form', () => {
  it('misses a value', () => {
    checkRule(
      'output-form',
      `
      Outputs:
        Url:
      # ^^^ error: \`Url\` has no \`Value\`.
          Description: Where orders go
    `,
    );
  });

  it('names the key that was meant', () => {
    checkRule(
      'output-form',
      `
      Outputs:
        Url:
          Value: x
          Exports: { Name: y }
      #   ^^^^^^^ error: An output has no \`Exports\`. Did you mean \`Export\`?
    `,
    );
  });

  it('finds an output that is no map', () => {
    checkRule(
      'output-form',
      `
      Outputs:
        Url: x
      # ^^^ error: \`Url\` is a map with a \`Value\`.
    `,
    );
  });

  it('finds a condition that is made on the spot', () => {
    checkRule(
      'output-form',
      `
      Outputs:
        Url:
          Condition: !Equals [!Ref AWS::Region, eu-west-1]
      #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`Condition\` of an output is the name of a condition.
          Value: x
    `,
    );
  });

  it('is content with all keys', () => {
    checkRule(
      'output-form',
      `
      Outputs:
        Url:
          Description: Where orders go
          Condition: IsLive
          Value: x
          Export: { Name: url }
    `,
    );
  });
});
