import { checkCompletion, checkNotOffered, checkOffered } from './completing.ts';

const template = `Transform: AWS::Serverless-2016-10-31
Parameters:
  Stage:
    Type: String
Mappings:
  Sizes:
    prod:
      memory: 512
    test:
      timeout: 3
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Orders:
    Type: AWS::SQS::Queue
  Hello:
    Type: AWS::Serverless::Function
    Properties:
      Handler: a.b
`;

function output(value: string): string {
  return `${template}Outputs:\n  Url:\n    Value: ${value}`;
}

describe('completion of references', () => {
  it('offers parameters, resources, what SAM generates and pseudo parameters for Ref', () => {
    checkOffered(output('!Ref $0'), 'Stage', 'Hello', 'Orders', 'HelloRole', 'AWS::Region');
  });

  it('offers the same in the long form', () => {
    checkOffered(output('\n      Ref: $0'), 'Stage', 'Hello');
  });

  it('does not offer resources to conditions', () => {
    checkNotOffered(`${template}Conditions:\n  B: !Equals [!Ref $0, x]`, 'Orders');
  });

  it('offers resources and their attributes for GetAtt', () => {
    checkCompletion(output('!GetAtt $0'), 'Orders', output('!GetAtt Orders.'));
    checkCompletion(output('!GetAtt Orders.$0'), 'Arn', output('!GetAtt Orders.Arn'));
    checkCompletion(output('!GetAtt Orders.Q$0'), 'QueueUrl', output('!GetAtt Orders.QueueUrl'));
  });

  it('offers the attributes of SAM functions and of what SAM generates', () => {
    checkOffered(output('!GetAtt Hello.$0'), 'Arn');
    checkOffered(output('!GetAtt HelloRole.$0'), 'Arn', 'RoleId');
  });

  it('offers the arguments of GetAtt in a list', () => {
    checkCompletion(output('!GetAtt [Orders, $0]'), 'Arn', output('!GetAtt [Orders, Arn]'));
    checkOffered(output('\n      Fn::GetAtt:\n        - Orders\n        - $0'), 'Arn');
  });

  it('offers the outputs of a nested stack', () => {
    checkOffered(
      `Resources:
  Nested:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ./nested.yaml
Outputs:
  A:
    Value: !GetAtt Nested.$0
#- nested.yaml
Outputs:
  Url:
    Value: x
`,
      'Outputs.Url',
    );
  });

  it('completes names in the text of Sub and closes them', () => {
    checkCompletion(output('!Sub "a-${Or$0"'), 'Orders', output('!Sub "a-${Orders\\}"'));
    checkCompletion(output('!Sub a-${$0}'), 'Stage', output('!Sub a-${Stage}'));
    checkCompletion(output('!Sub a-${Orders.$0}'), 'Arn', output('!Sub a-${Orders.Arn}'));
    checkCompletion(
      output('!Sub |\n      a\n      ${Sta$0}'),
      'Stage',
      output('!Sub |\n      a\n      ${Stage}'),
    );
  });

  it('offers the variables of a Sub', () => {
    checkOffered(output('!Sub\n      - ${$0}\n      - Own: 1'), 'Own', 'Stage');
  });

  it('offers nothing of references in the plain text of a Sub', () => {
    checkNotOffered(output('!Sub a-$0'), 'Stage', '!Ref');
  });

  it('offers mappings and their keys', () => {
    checkOffered(output('!FindInMap [$0]'), 'Sizes');
    checkOffered(output('!FindInMap [Sizes, $0]'), 'prod', 'test');
    checkOffered(output('!FindInMap [Sizes, prod, $0]'), 'memory');
    checkNotOffered(output('!FindInMap [Sizes, prod, $0]'), 'timeout');
    checkOffered(output('!FindInMap [Sizes, !Ref Stage, $0]'), 'memory', 'timeout');
  });

  it('offers conditions', () => {
    checkOffered(output('!If [$0]'), 'IsProd');
    checkOffered(`${output('x')}\n    Condition: $0`, 'IsProd');
    checkOffered(`${template}Conditions:\n  B: !Not [!Condition $0]`, 'IsProd');
  });

  it('offers the other resources to DependsOn', () => {
    checkOffered(template.replace('    Properties:', '    DependsOn: $0\n    Properties:'), 'Orders');
    checkNotOffered(template.replace('    Properties:', '    DependsOn: $0\n    Properties:'), 'Hello');
  });

  it('offers intrinsic functions where a value is expected', () => {
    checkCompletion(output('!J$0'), '!Join', output('!Join [$1, [$2]]'));
    checkCompletion(output('$0'), '!GetAtt', output('!GetAtt $1'));
    checkNotOffered(output('$0'), '!Equals', '!Length');
    checkNotOffered(`${template}  Other:\n    Type: $0`, '!Ref');
  });

  it('offers condition functions in conditions', () => {
    checkOffered('Conditions:\n  A: $0', '!Equals', '!Or');
    checkNotOffered('Conditions:\n  A: $0', '!Ref');
    checkOffered('Conditions:\n  A: !Equals [$0]', '!Ref');
  });

  it('offers regions', () => {
    checkOffered('Conditions:\n  A: !Equals [!Ref AWS::Region, $0]', 'eu-west-1', 'us-east-1');
    checkOffered('Mappings:\n  Images:\n    $0', 'us-east-1');
  });
});
