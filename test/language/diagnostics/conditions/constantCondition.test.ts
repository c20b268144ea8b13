import { checkRule } from '../../../support/template.ts';

describe('constant-condition', () => {
  it('finds two texts, and twice the same', () => {
    checkRule(
      'constant-condition',
      `
      Conditions:
        A: !Equals [test, live]
      #    ^^^^^^^^^^^^^^^^^^^^ information: This is always false.
        B: !Equals ['true', true]
      #    ^^^^^^^^^^^^^^^^^^^^^^ information: This is always true.
        C: !Equals [!Ref Stage, !Ref Stage]
      #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: This is always true.
    `,
    );
  });

  it('is content where a function decides', () => {
    checkRule(
      'constant-condition',
      `
      Conditions:
        A: !Equals [!Ref AWS::Region, live]
        B: !Equals ['{{resolve:ssm:stage}}', live]
    `,
    );
  });
});
