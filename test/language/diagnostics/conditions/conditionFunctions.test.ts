import { checkRule } from '../../../support/template.ts';

describe('condition-functions', () => {
  it('finds resources and what needs them', () => {
    checkRule(
      'condition-functions',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
      Conditions:
        A: !Equals [!Ref Orders, x]
      #             ^^^^^^^^^^^ error: \`Orders\` is a resource. Conditions are decided before it is created.
        B: !Equals [!GetAtt Orders.Arn, x]
      #             ^^^^^^^ error: \`!GetAtt\` cannot be used in conditions: they are decided before anything is created.
        C: !Equals [!ImportValue stage, live]
      #             ^^^^^^^^^^^^ error: \`!ImportValue\` cannot be used in conditions: they are decided before anything is created.
        D: !Equals [!Sub '\${Orders}-x', x]
      #             ^^^^^^^^^^^^^^^^^^ error: \`Orders\` is a resource. Conditions are decided before it is created.
    `,
    );
  });

  it('is content with parameters and mappings', () => {
    checkRule(
      'condition-functions',
      `
      Parameters:
        Stage: { Type: String }
      Conditions:
        A: !Equals [!Sub '\${Stage}-\${AWS::Region}', x]
        B: !Equals [!FindInMap [Limits, !Ref Stage, Seconds], 5]
        C: !Equals [!Select [0, !Split ['-', !Ref Stage]], live]
        D: !Equals [!Join ['', [a, !Ref Stage]], live]
    `,
    );
  });
});
