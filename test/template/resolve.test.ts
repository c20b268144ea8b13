import assert from 'node:assert/strict';
import { resolveText, resolveValue, type ResolveContext } from '../../src/template/resolve.ts';
import { valueOf, type Value } from '../../src/template/value.ts';
import { dedent, yaml } from './text.ts';

function contextOf(text: string, parameters: Readonly<Record<string, string>> = {}): ResolveContext {
  return {
    template: yaml(text),
    stackName: 'shop',
    region: 'eu-west-1',
    accountId: '123456789012',
    parameters,
  };
}

/** Resolves a value written as YAML within a template; what is not known follows after `?`. */
function resolved(
  expression: string,
  template = '',
  parameters: Readonly<Record<string, string>> = {},
): string {
  const context = contextOf(`${dedent(template)}\nTest:\n  value: ${expression}\n`, parameters);
  const { json, unresolved } = resolveValue(testValue(context), context);
  const text = json === undefined ? 'nothing' : JSON.stringify(json);
  return [text, ...unresolved.map(({ what, why }) => `? ${what}: ${why}`)].join(' ');
}

function testValue({ template }: ResolveContext): Value {
  const value = valueOf(template.root, 'Test', 'value');
  assert.ok(value);
  return value;
}

const parameters = `
  Parameters:
    Stage: { Type: String, Default: dev }
    Size: { Type: Number, Default: 5 }
    Names: { Type: CommaDelimitedList, Default: 'a, b' }
    Open: { Type: String }
    Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /shop/url }
`;

describe('resolving a parameter', () => {
  it('gives its default, else what is given', () => {
    assert.equal(resolved('!Ref Stage', parameters), '"dev"');
    assert.equal(resolved('!Ref Stage', parameters, { Stage: 'prod' }), '"prod"');
    assert.equal(resolved('[!Ref Size, !Ref Names]', parameters), '["5",["a","b"]]');
  });

  it('without either is reported, with the reference in its place', () => {
    assert.equal(
      resolved('!Ref Open', parameters),
      '"!Ref Open" ? !Ref Open: the parameter has no default; give it a value',
    );
  });

  it('of the Parameter Store leaves the name of what it stores', () => {
    assert.equal(
      resolved('!Ref Stored', parameters),
      '"/shop/url" ? !Ref Stored: its value lies in the Parameter Store under /shop/url',
    );
    assert.equal(resolved('!Ref Stored', parameters, { Stored: 'https://x' }), '"https://x"');
  });

  it('works for the pseudo parameters', () => {
    assert.equal(
      resolved(
        "!Sub '${AWS::Region} ${AWS::AccountId} ${AWS::StackName} ${AWS::Partition} ${AWS::URLSuffix}'",
      ),
      '"eu-west-1 123456789012 shop aws amazonaws.com"',
    );
  });
});

describe('resolving an intrinsic function', () => {
  const cases: readonly (readonly [expression: string, result: string])[] = [
    ["!Sub 'a-${Stage}-${!Stage}-${'", '"a-dev-${Stage}-${"'],
    ["!Sub ['${x}/${Stage}', { x: !Ref Size }]", '"5/dev"'],
    ["!Join ['-', [a, !Ref Stage, 007, !Ref AWS::NoValue]]", '"a-dev-007"'],
    ["!Join [',', !Ref Names]", '"a,b"'],
    ['!Select [1, !Ref Names]', '"b"'],
    ["!Select ['0', [x, y]]", '"x"'],
    ["!Split ['/', a/b/c]", '["a","b","c"]'],
    ["!Select [1, !Split [':', 'a:b']]", '"b"'],
    ['!Base64 hello', '"aGVsbG8="'],
    ['!FindInMap [Sizes, !Ref Stage, memory]', '128'],
    ['!FindInMap [Sizes, none, memory, { DefaultValue: 1 }]', '1'],
    ['!Length [a, b]', '2'],
    ['!ToJsonString { a: !Ref Stage }', '"{\\"a\\":\\"dev\\"}"'],
    ['!If [IsDev, a, b]', '"a"'],
    ['!If [IsProd, a, b]', '"b"'],
    ['!If [Either, !Ref AWS::NoValue, b]', 'nothing'],
    ['[!If [IsDev, !Ref AWS::NoValue, b], c]', '["c"]'],
    ['{ a: !Ref AWS::NoValue, b: 1 }', '{"b":1}'],
    ['!Condition Both', 'false'],
  ];
  const template = `
    ${parameters.trim()}
    Mappings:
      Sizes: { dev: { memory: 128 } }
    Conditions:
      IsDev: !Equals [!Ref Stage, dev]
      IsProd: !Not [Condition: IsDev]
      Either: !Or [!Condition IsDev, !Condition IsProd]
      Both: !And [!Condition IsDev, !Condition IsProd]
  `.replace(/^ {2}(?= {2}\w+: \{ Type)/gm, '    ');
  for (const [expression, result] of cases) {
    it(`makes ${result} of ${expression}`, () => {
      assert.equal(resolved(expression, template), result);
    });
  }

  const unknown: readonly (readonly [expression: string, result: string])[] = [
    ['!ImportValue net', '"!ImportValue net" ? !ImportValue net: another stack exports it'],
    ["!Sub 'x-${Open}'", '"x-${Open}" ? ${Open}: the parameter has no default; give it a value'],
    ['!Ref Nothing', '"!Ref Nothing" ? !Ref Nothing: the template has nothing of that name'],
    [
      '!FindInMap [Sizes, none, memory]',
      '"!FindInMap [Sizes, none, memory]" ? !FindInMap [Sizes, none, memory]: the mapping has no such key',
    ],
    ['!If [Absent, a, b]', '"!If [Absent, a, b]" ? !If [Absent, a, b]: its condition cannot be decided'],
    ['!Cidr [a, 1, 8]', '"!Cidr [a, 1, 8]" ? !Cidr [a, 1, 8]: only AWS can compute it'],
    [
      "'{{resolve:ssm:/a}}'",
      '"{{resolve:ssm:/a}}" ? {{resolve:ssm:/a}}: it is read when the stack is deployed',
    ],
  ];
  for (const [expression, result] of unknown) {
    it(`leaves ${expression} and says why`, () => {
      assert.equal(resolved(expression, template), result);
    });
  }

  it('is decided by one operand that is known', () => {
    const conditions = `
      Parameters: { Open: { Type: String } }
      Conditions:
        C: !Or [!Equals [!Ref Open, a], !Equals [a, a]]
    `;
    assert.equal(resolved('!If [C, yes, no]', conditions), '"yes"');
  });

  it('keeps numbers as they are written where text is wanted', () => {
    const context = contextOf('Test: { value: 1.50 }');
    assert.equal(resolveText(testValue(context), context).text, '1.50');
  });
});

describe('resolving a resource', () => {
  const resources = `
    Transform: AWS::Serverless-2016-10-31
    Resources:
      F: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live, Events: { Get: { Type: Api } } } }
      Named: { Type: AWS::Lambda::Function, Properties: { FunctionName: !Sub 'x-\${AWS::Region}' } }
      Queue: { Type: AWS::SQS::Queue }
      Fifo: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true } }
      Table: { Type: AWS::DynamoDB::Table, Properties: { TableName: orders } }
      Bucket: { Type: AWS::S3::Bucket }
      Topic: { Type: AWS::SNS::Topic }
      Machine: { Type: AWS::StepFunctions::StateMachine }
      Role: { Type: AWS::IAM::Role, Properties: { Path: /svc/ } }
      Group: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: /x } }
      Param: { Type: AWS::SSM::Parameter, Properties: { Name: /p, Value: v } }
      Thing: { Type: AWS::Glue::Job }
      Mine: { Type: Custom::Mine }
  `;
  const cases: readonly (readonly [expression: string, result: string])[] = [
    ['!Ref F', 'shop-F'],
    ['!GetAtt F.Arn', 'arn:aws:lambda:eu-west-1:123456789012:function:shop-F'],
    ['!Ref Named', 'x-eu-west-1'],
    ['!Ref Queue', 'https://sqs.eu-west-1.amazonaws.com/123456789012/shop-Queue'],
    ['!GetAtt Queue.QueueName', 'shop-Queue'],
    ['!GetAtt [Fifo, Arn]', 'arn:aws:sqs:eu-west-1:123456789012:shop-Fifo.fifo'],
    ["!Sub '${Table}/${Table.Arn}'", 'orders/arn:aws:dynamodb:eu-west-1:123456789012:table/orders'],
    ['!Ref Bucket', 'shop-bucket'],
    ['!GetAtt Bucket.Arn', 'arn:aws:s3:::shop-bucket'],
    ['!Ref Topic', 'arn:aws:sns:eu-west-1:123456789012:shop-Topic'],
    ['!Ref Machine', 'arn:aws:states:eu-west-1:123456789012:stateMachine:shop-Machine'],
    ['!GetAtt Role.Arn', 'arn:aws:iam::123456789012:role/svc/shop-Role'],
    ['!GetAtt Group.Arn', 'arn:aws:logs:eu-west-1:123456789012:log-group:/x:*'],
    ['!GetAtt Param.Value', 'v'],
    ['!GetAtt Thing.Arn', 'arn:aws:glue:eu-west-1:123456789012:job/shop-Thing'],
    ['!Ref Mine', 'shop-Mine'],
    ['!GetAtt FRole.Arn', 'arn:aws:iam::123456789012:role/shop-FRole'],
    ['!Ref FAliaslive', 'arn:aws:lambda:eu-west-1:123456789012:function:shop-F:live'],
    ['!Ref F.Alias', 'arn:aws:lambda:eu-west-1:123456789012:function:shop-F:live'],
    ['!Ref ServerlessRestApiProdStage', 'Prod'],
  ];
  for (const [expression, result] of cases) {
    it(`makes ${result} of ${expression}`, () => {
      assert.equal(resolved(expression, resources), JSON.stringify(result));
    });
  }

  it('gives identifiers that stay the same', () => {
    assert.match(resolved('!Ref ServerlessRestApi', resources), /^"[a-z0-9]{10}"$/);
    assert.equal(
      resolved('!Ref ServerlessRestApi', resources),
      resolved('!Ref ServerlessRestApi', resources),
    );
  });

  it('reports an attribute that only AWS knows', () => {
    assert.equal(
      resolved('!GetAtt Mine.Answer', resources),
      '"!GetAtt Mine.Answer" ? !GetAtt Mine.Answer: AWS knows it once the resource exists',
    );
  });

  it('ends where names or conditions hold each other', () => {
    const circle = `
      Conditions: { A: !Condition B, B: !Condition A }
      Resources:
        A: { Type: AWS::DynamoDB::Table, Properties: { TableName: !Sub '\${B}-x' } }
        B: { Type: AWS::DynamoDB::Table, Properties: { TableName: !Sub '\${A}-y' } }
    `;
    assert.equal(resolved('!Ref A', circle), '"shop-A-y-x"');
    assert.equal(
      resolved('!If [A, 1, 2]', circle),
      '"!If [A, 1, 2]" ? !If [A, 1, 2]: its condition cannot be decided',
    );
  });

  it('ends where names double with every step', () => {
    const chain = Array.from(
      { length: 40 },
      (_, i) =>
        `  T${i}: { Type: AWS::DynamoDB::Table, Properties: { TableName: !Sub '\${T${i + 1}}\${T${i + 1}}' } }`,
    );
    assert.ok(resolved('!Ref T0', `Resources:\n${chain.join('\n')}\n`).length > 0);
  });
});
