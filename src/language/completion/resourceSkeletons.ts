import type { Completion, CompletionContext } from './completion.ts';
import { call, choice, hole, list, map, type Sketch } from './sketch.ts';

interface Skeleton {
  readonly label: string;
  readonly name: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, Sketch>>;
}

/** Who may have a role: Lambda. */
export const assumeRole = map({
  Version: '2012-10-17',
  Statement: list(
    map({
      Effect: 'Allow',
      Principal: map({ Service: hole('lambda.amazonaws.com') }),
      Action: 'sts:AssumeRole',
    }),
  ),
});

const table: Readonly<Record<string, Sketch>> = {
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: list(map({ AttributeName: hole('id'), AttributeType: choice(['S', 'N', 'B']) })),
  KeySchema: list(map({ AttributeName: hole('id'), KeyType: choice(['HASH', 'RANGE']) })),
};

function functionProperties(runtime: string): Readonly<Record<string, Sketch>> {
  return { CodeUri: hole('src/'), Handler: hole('app.handler'), Runtime: hole(runtime) };
}

const samSkeletons: readonly Skeleton[] = [
  {
    label: 'Function',
    name: 'Function',
    type: 'AWS::Serverless::Function',
    properties: functionProperties('nodejs24.x'),
  },
  { label: 'HTTP API', name: 'HttpApi', type: 'AWS::Serverless::HttpApi', properties: {} },
  { label: 'REST API', name: 'Api', type: 'AWS::Serverless::Api', properties: { StageName: hole('Prod') } },
  { label: 'Table with a simple key', name: 'Table', type: 'AWS::Serverless::SimpleTable', properties: {} },
  {
    label: 'Layer',
    name: 'Layer',
    type: 'AWS::Serverless::LayerVersion',
    properties: { ContentUri: hole('layer/'), CompatibleRuntimes: list(hole('nodejs24.x')) },
  },
  {
    label: 'State machine',
    name: 'StateMachine',
    type: 'AWS::Serverless::StateMachine',
    properties: { DefinitionUri: hole('statemachine.asl.json') },
  },
];

const plainSkeletons: readonly Skeleton[] = [
  { label: 'DynamoDB table', name: 'Table', type: 'AWS::DynamoDB::Table', properties: table },
  { label: 'SQS queue', name: 'Queue', type: 'AWS::SQS::Queue', properties: {} },
  {
    label: 'SQS queue with dead-letter queue',
    name: 'Queue',
    type: 'AWS::SQS::Queue',
    properties: {
      RedrivePolicy: map({
        deadLetterTargetArn: call('Fn::GetAtt', hole('DeadLetterQueue.Arn')),
        maxReceiveCount: hole('3', false),
      }),
    },
  },
  { label: 'SNS topic', name: 'Topic', type: 'AWS::SNS::Topic', properties: {} },
  { label: 'S3 bucket', name: 'Bucket', type: 'AWS::S3::Bucket', properties: {} },
  { label: 'EventBridge bus', name: 'EventBus', type: 'AWS::Events::EventBus', properties: { Name: hole() } },
  {
    label: 'Log group',
    name: 'LogGroup',
    type: 'AWS::Logs::LogGroup',
    properties: { RetentionInDays: hole('30', false) },
  },
  {
    label: 'IAM role',
    name: 'Role',
    type: 'AWS::IAM::Role',
    properties: { AssumeRolePolicyDocument: assumeRole },
  },
];

const plainFunction: Skeleton = {
  label: 'Function',
  name: 'Function',
  type: 'AWS::Lambda::Function',
  properties: {
    Code: hole('src/'),
    Handler: hole('app.handler'),
    Role: call('Fn::GetAtt', hole('FunctionRole.Arn')),
    Runtime: hole('nodejs24.x'),
  },
};

/** New entries of `Resources`, `Parameters` and the like, with what they must have. */
export function* resourceSkeletonCompletions({ cursor, document }: CompletionContext): Iterable<Completion> {
  if (cursor.typing === 'value' || cursor.path.length !== 1) return;
  const isSam = document.template.kind === 'sam';
  if (cursor.path[0] === 'Resources') {
    const skeletons = isSam ? [...samSkeletons, ...plainSkeletons] : [plainFunction, ...plainSkeletons];
    for (const [index, { label, name, type, properties }] of skeletons.entries())
      yield {
        label,
        kind: 'skeleton',
        insert: { kind: 'named', name: unusedName(name, cursor.siblings), value: resource(type, properties) },
        detail: type,
        rank: 1 + index / 100,
      };
    const value = map({ Type: hole() });
    yield {
      label: 'Resource',
      kind: 'skeleton',
      insert: { kind: 'named', name: 'LogicalId', value },
      rank: 2,
    };
    return;
  }
  const entry = otherEntries[String(cursor.path[0])];
  if (entry) yield { ...entry, kind: 'skeleton', rank: 1 };
}

function resource(type: string, properties: Readonly<Record<string, Sketch>>): Sketch {
  const isBare = Object.keys(properties).length === 0;
  return map({ Type: type, ...(!isBare && { Properties: map(properties) }) });
}

function unusedName(name: string, used: readonly string[]): string {
  if (!used.includes(name)) return name;
  for (let number = 2; ; number++) if (!used.includes(`${name}${number}`)) return `${name}${number}`;
}

const otherEntries: Readonly<Record<string, Pick<Completion, 'label' | 'insert'>>> = {
  Parameters: {
    label: 'Parameter',
    insert: { kind: 'named', name: 'Name', value: map({ Type: hole('String'), Default: hole() }) },
  },
  Outputs: { label: 'Output', insert: { kind: 'named', name: 'Name', value: map({ Value: hole() }) } },
  Conditions: {
    label: 'Condition',
    insert: {
      kind: 'named',
      name: 'IsProduction',
      value: call('Fn::Equals', list(call('Ref', hole('Stage')), hole('prod'))),
    },
  },
  Mappings: {
    label: 'Mapping',
    insert: { kind: 'named', name: 'Name', value: map({ key: map({ name: hole('value') }) }) },
  },
};
