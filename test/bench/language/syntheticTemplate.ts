/**
 * A SAM template of exactly so many lines: functions with events and policies, tables, queues, topics, alarms, outputs,
 * short tags throughout, every reference valid. The same text for the same number of lines.
 */
export function syntheticTemplate(lineCount: number): string {
  const resources: string[] = [];
  const outputs: string[] = [];
  const room = (): number =>
    lineCount - header.length - 1 - resources.length - (outputs.length === 0 ? 0 : outputs.length + 1);
  for (let index = 0; ; index++) {
    const next = blockOf(index);
    if (next.length > room()) break;
    resources.push(...next);
    const output = outputOf(index);
    if (index % 12 === 0 && output.length + 1 <= room()) outputs.push(...output);
  }
  const padding = Array.from({ length: room() }, () => '  # This line was left for a comment.');
  return [
    ...header,
    'Resources:',
    ...resources,
    ...padding,
    ...(outputs.length === 0 ? [] : ['Outputs:', ...outputs]),
  ]
    .join('\n')
    .concat('\n');
}

/** How many resources a synthetic template has. */
export function resourceCountOf(template: string): number {
  return template.match(/^ {4}Type: AWS::/gm)?.length ?? 0;
}

const header: readonly string[] = [
  "AWSTemplateFormatVersion: '2010-09-09'",
  'Transform: AWS::Serverless-2016-10-31',
  'Parameters:',
  '  Stage:',
  '    Type: String',
  '    Default: dev',
  'Globals:',
  '  Function:',
  '    Runtime: nodejs22.x',
  '    Timeout: 10',
];

/** Each kind refers to the ones before it in its round, and so to what is there. */
const kinds: readonly ((index: number) => readonly string[])[] = [
  (index) => [
    `  Orders${index}:`,
    '    Type: AWS::DynamoDB::Table',
    '    Properties:',
    `      TableName: !Sub "\${Stage}-orders-${index}"`,
    '      BillingMode: PAY_PER_REQUEST',
    '      AttributeDefinitions:',
    '        - { AttributeName: id, AttributeType: S }',
    '      KeySchema:',
    '        - { AttributeName: id, KeyType: HASH }',
  ],
  (index) => [
    `  Api${index}:`,
    '    Type: AWS::Serverless::Function',
    '    Properties:',
    '      Handler: index.handler',
    '      InlineCode: |',
    '        exports.handler = async () => {',
    '          return { statusCode: 200 };',
    '        };',
    '      Environment:',
    '        Variables:',
    `          TABLE: !Ref Orders${index - 1}`,
    `          TABLE_ARN: !GetAtt Orders${index - 1}.Arn`,
    '          STAGE: !Ref Stage',
    '      Policies:',
    `        - DynamoDBCrudPolicy: { TableName: !Ref Orders${index - 1} }`,
    '      Events:',
    '        Get:',
    '          Type: HttpApi',
    '          Properties:',
    `            Path: /orders/${index}/{id}`,
    '            Method: get',
  ],
  (index) => [
    `  Failed${index}:`,
    '    Type: AWS::SQS::Queue',
    '    Properties:',
    '      MessageRetentionPeriod: 1209600',
    '      Tags:',
    '        - { Key: stage, Value: !Ref Stage }',
  ],
  (index) => [
    `  Jobs${index}:`,
    '    Type: AWS::SQS::Queue',
    '    Properties:',
    '      VisibilityTimeout: 60',
    '      RedrivePolicy:',
    `        deadLetterTargetArn: !GetAtt Failed${index - 1}.Arn`,
    '        maxReceiveCount: 3',
    '      Tags:',
    '        - { Key: stage, Value: !Ref Stage }',
  ],
  (index) => [
    `  Worker${index}:`,
    '    Type: AWS::Serverless::Function',
    '    Properties:',
    '      Handler: index.handler',
    '      InlineCode: exports.handler = async () => {};',
    '      Environment:',
    '        Variables:',
    `          QUEUE: !Ref Jobs${index - 1}`,
    `      Policies: [SQSPollerPolicy: { QueueName: !GetAtt Jobs${index - 1}.QueueName }]`,
    '      Events:',
    '        Job:',
    '          Type: SQS',
    '          Properties:',
    `            Queue: !GetAtt Jobs${index - 1}.Arn`,
    '            BatchSize: 10',
  ],
  (index) => [
    `  Alerts${index}:`,
    '    Type: AWS::SNS::Topic',
    '    Properties:',
    `      DisplayName: !Sub "Alerts of \${Worker${index - 1}}"`,
    '      Tags:',
    '        - { Key: stage, Value: !Ref Stage }',
  ],
  (index) => [
    `  Failures${index}:`,
    '    Type: AWS::CloudWatch::Alarm',
    '    Properties:',
    '      Namespace: AWS/Lambda',
    '      MetricName: Errors',
    '      Statistic: Sum',
    '      Period: 60',
    '      EvaluationPeriods: 1',
    '      Threshold: 1',
    '      ComparisonOperator: GreaterThanOrEqualToThreshold',
    `      AlarmActions: [!Ref Alerts${index - 1}]`,
    '      Dimensions:',
    `        - { Name: FunctionName, Value: !Ref Worker${index - 2} }`,
  ],
  (index) => [
    `  Files${index}:`,
    '    Type: AWS::S3::Bucket',
    '    Properties:',
    '      VersioningConfiguration:',
    '        Status: Enabled',
    '      Tags:',
    '        - { Key: stage, Value: !Ref Stage }',
  ],
];

function blockOf(index: number): readonly string[] {
  return kinds[index % kinds.length]?.(index) ?? [];
}

function outputOf(index: number): readonly string[] {
  const id = /^ {2}(\w+):/.exec(blockOf(index)[0] ?? '')?.[1] ?? '';
  return [`  ${id}Name:`, `    Value: !Ref ${id}`];
}
