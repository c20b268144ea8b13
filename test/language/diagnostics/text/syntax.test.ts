import { checkDiagnostics } from '../../../support/template.ts';

describe('problems of the text', () => {
  it('are YAML that cannot be read', () => {
    checkDiagnostics(`
      Resources:
        Orders:
          Type: "AWS::SQS::Queue
      #         ^^^^^^^^^^^^^^^^ error: YAML: this quote is not closed.
    `);
  });

  it('are JSON that cannot be read', () => {
    checkDiagnostics(`
      {
        "Resources": {
          "Orders": { "Type": "AWS::SQS::Queue" "Properties": {} }
      #                                         ^^^^^^^^^^^^ error: JSON: comma expected.
        }
      }
    `);
  });

  it('are keys that stand twice', () => {
    checkDiagnostics(`
      Resources:
        Orders:
          Type: AWS::SQS::Queue
        Orders:
      # ^^^^^^ error: \`Orders\` is here twice. Each key may stand in a map once.
          Type: AWS::SNS::Topic
    `);
  });

  it('leave the rest of the template checked', () => {
    checkDiagnostics(`
      Resources:
        Orders:
          Type: "AWS::SQS::Queue
      #         ^^^^^^^^^^^^^^^^ error: YAML: this quote is not closed.
        Other:
          Type: AWS::SNS::Topic
          DependsOn: Nothing
      #              ^^^^^^^ error: \`Nothing\` is no resource of this template.
    `);
  });
});
