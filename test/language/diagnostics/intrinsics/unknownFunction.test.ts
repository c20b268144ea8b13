import { checkRule } from '../../../support/template.ts';

describe('unknown-function', () => {
  it('names the function that was meant', () => {
    checkRule(
      'unknown-function',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            A: !ref Orders
      #        ^^^^ error: There is no function \`!ref\`. Did you mean \`!Ref\`?
            B: !Getatt Orders.Arn
      #        ^^^^^^^ error: There is no function \`!Getatt\`. Did you mean \`!GetAtt\`?
            C: { 'Fn::Subs': x }
      #          ^^^^^^^^^^ error: There is no function \`!Subs\`. Did you mean \`!Sub\`?
            D: !Concat [a, b]
      #        ^^^^^^^ error: There is no function \`!Concat\`.
    `,
    );
  });

  it('keeps functions of rules to rules', () => {
    checkRule(
      'unknown-function',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            A: !Contains [[a], b]
      #        ^^^^^^^^^ error: \`Fn::Contains\` is for the section \`Rules\` only.
      Rules:
        InIreland:
          Assertions:
            - Assert: !Contains [[eu-west-1], !Ref AWS::Region]
    `,
    );
  });

  it('is quiet about metadata', () => {
    checkRule(
      'unknown-function',
      `
      Metadata:
        Tool: !Any thing
    `,
    );
  });
});
