import { checkRule } from '../../../support/template.ts';

describe('circular-condition', () => {
  it('finds every condition of the circle', () => {
    checkRule(
      'circular-condition',
      `
      Conditions:
        A: !Not [!Condition B]
      # ^ error: This condition leads back to itself: A → B → C → A.
        B: !And [!Condition C, !Equals [!Ref AWS::Region, eu-west-1]]
      # ^ error: This condition leads back to itself: B → C → A → B.
        C: { Condition: A }
      # ^ error: This condition leads back to itself: C → A → B → C.
        D: !Not [!Condition A]
    `,
    );
  });

  it('finds one that is its own', () => {
    checkRule(
      'circular-condition',
      `
      Conditions:
        A: !Not [!Condition A]
      # ^ error: This condition leads back to itself: A → A.
    `,
    );
  });

  it('is content where two use the same', () => {
    checkRule(
      'circular-condition',
      `
      Conditions:
        A: !Equals [!Ref AWS::Region, eu-west-1]
        B: !Not [!Condition A]
        C: !Or [!Condition A, !Condition B]
    `,
    );
  });
});
