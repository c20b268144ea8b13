import { checkRule } from '../../../support/template.ts';

describe('rule-form', () => {
  it('names the key that was meant', () => {
    checkRule(
      'rule-form',
      `
      Rules:
        OnlyLive:
          RuleConditions: !Equals [!Ref Stage, live]
      #   ^^^^^^^^^^^^^^ error: A rule has no \`RuleConditions\`. Did you mean \`RuleCondition\`?
          Assertions: []
    `,
    );
  });

  it('misses assertions', () => {
    checkRule(
      'rule-form',
      `
      Rules:
        OnlyLive:
      # ^^^^^^^^ error: \`OnlyLive\` has no \`Assertions\`.
          RuleCondition: !Equals [!Ref Stage, live]
    `,
    );
  });

  it('is content with a rule', () => {
    checkRule(
      'rule-form',
      `
      Rules:
        OnlyLive:
          RuleCondition: !Equals [!Ref Stage, live]
          Assertions:
            - Assert: !Contains [[eu-west-1], !Ref AWS::Region]
              AssertDescription: In Ireland only
    `,
    );
  });
});
