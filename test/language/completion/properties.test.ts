import { checkCompletion, checkNotOffered, checkOffered } from './completing.ts';

/** A function’s properties in a SAM template. */
function inFunction(properties: string): string {
  const lines = properties.split('\n').map((line) => `      ${line}`);
  return `Transform: AWS::Serverless-2016-10-31\nResources:\n  Hello:\n    Type: AWS::Serverless::Function\n    Properties:\n${lines.join('\n')}`;
}

describe('completion of properties', () => {
  it('offers the properties of the type that are not there, required ones first', () => {
    const text =
      'Resources:\n  A:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      TableName: a\n      $0';
    checkOffered(text, 'KeySchema', 'BillingMode');
    checkNotOffered(text, 'TableName', 'Arn');
  });

  it('completes a half-typed property', () => {
    checkCompletion(inFunction('Tim$0'), 'Timeout', inFunction('Timeout: $1'));
  });

  it('replaces a property and leaves its value', () => {
    checkCompletion(inFunction('Tim$0: 3'), 'Timeout', inFunction('Timeout: 3'));
  });

  it('writes the properties that a nested object requires', () => {
    checkCompletion(
      inFunction('$0'),
      'DeadLetterQueue',
      inFunction('DeadLetterQueue:\n  TargetArn: $1\n  Type: ${2|SNS,SQS|}'),
    );
  });

  it('offers nested properties', () => {
    checkOffered(inFunction('VpcConfig:\n  $0'), 'SecurityGroupIds', 'SubnetIds');
  });

  it('offers the properties of a list’s items', () => {
    const table = 'Resources:\n  A:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      KeySchema:\n';
    checkCompletion(`${table}        - $0`, 'AttributeName', `${table}        - AttributeName: $1`);
    checkOffered(`${table}        - AttributeName: id\n          $0`, 'KeyType');
    checkNotOffered(`${table}        - AttributeName: id\n          $0`, 'AttributeName');
  });

  it('begins the item of a list', () => {
    checkCompletion(inFunction('Layers:\n  $0'), '!Ref', inFunction('Layers:\n  - !Ref $1'));
  });

  it('offers properties in the branches of an If', () => {
    checkOffered(inFunction('VpcConfig: !If\n  - InVpc\n  - $0'), 'SubnetIds');
  });

  it('offers members of enumerations and booleans', () => {
    checkCompletion(inFunction('Tracing: $0'), 'Active', inFunction('Tracing: Active'));
    checkCompletion(inFunction('PropagateTags: $0'), 'true', inFunction('PropagateTags: true'));
    checkCompletion(inFunction('Architectures: [$0]'), 'arm64', inFunction('Architectures: [arm64]'));
    checkCompletion(inFunction('Architectures:\n  $0'), 'arm64', inFunction('Architectures:\n  - arm64'));
  });

  it('offers runtimes, none that is deprecated', () => {
    checkOffered(inFunction('Runtime: $0'), 'nodejs24.x', 'python3.14', 'java25');
    checkNotOffered(inFunction('Runtime: $0'), 'nodejs12.x', 'python3.8');
  });

  it('offers what Globals may give', () => {
    const globals = 'Transform: AWS::Serverless-2016-10-31\nGlobals:\n  Function:\n    $0';
    checkOffered(globals, 'Environment', 'Runtime');
    checkNotOffered(globals, 'Events', 'FunctionName');
  });

  it('offers event sources with what they require', () => {
    checkCompletion(
      inFunction('Events:\n  $0'),
      'SQS event',
      inFunction('Events:\n  ${1:SQSEvent}:\n    Type: SQS\n    Properties:\n      Queue: $2'),
    );
    checkCompletion(
      inFunction('Events:\n  $0'),
      'HttpApi event',
      inFunction(
        "Events:\n  ${1:HttpApiEvent}:\n    Type: HttpApi\n    Properties:\n      Path: $2\n      Method: ${3|any,delete,get,head,options,patch,post,put,'*',x-amazon-apigateway-any-method|}",
      ),
    );
  });

  it('offers the types of event sources', () => {
    checkOffered(inFunction('Events:\n  A:\n    Type: $0'), 'Api', 'SQS');
  });

  it('offers the properties of the event source, of no other', () => {
    const text = inFunction('Events:\n  A:\n    Type: S3\n    Properties:\n      $0');
    checkOffered(text, 'Bucket', 'Events', 'Filter');
    checkNotOffered(text, 'Queue', 'Path');
  });

  it('offers policy templates with their parameters', () => {
    checkCompletion(
      inFunction('Policies:\n  - $0'),
      'DynamoDBCrudPolicy',
      inFunction('Policies:\n  - DynamoDBCrudPolicy:\n      TableName: $1'),
    );
    checkOffered(inFunction('Policies: [$0]'), 'AWSXRayDaemonWriteAccess');
  });

  it('offers the actions of policy statements', () => {
    const statement = 'Policies:\n  - Statement:\n    - Effect: Allow\n      Action:';
    checkOffered(inFunction(`${statement} $0`), 'dynamodb:GetItem', 'sqs:SendMessage');
    checkOffered(inFunction(`${statement}\n        - $0`), 's3:GetObject');
  });

  it('offers schedules', () => {
    checkCompletion(
      inFunction('Events:\n  A:\n    Type: Schedule\n    Properties:\n      Schedule: $0'),
      'rate(5 minutes)',
      inFunction('Events:\n  A:\n    Type: Schedule\n    Properties:\n      Schedule: rate(5 minutes)'),
    );
  });

  it('offers handlers that the code exports', () => {
    checkCompletion(
      `${inFunction('CodeUri: src/\nRuntime: nodejs22.x\nHandler: $0')}
#- src/app.mjs
export const handler = () => 1;
const other = 2;
#- src/orders/get.js
exports.getOrder = () => 1;
#- src/node_modules/x/index.js
exports.x = 1;
`,
      'orders/get.getOrder',
      `${inFunction('CodeUri: src/\nRuntime: nodejs22.x\nHandler: orders/get.getOrder')}\n`,
    );
  });

  it('offers folders for CodeUri, one after the other', () => {
    const files = '\n#- src/app/index.mjs\nexport {};\n#- readme.md\nx\n';
    checkCompletion(inFunction('CodeUri: $0') + files, 'src/', `${inFunction('CodeUri: src/')}\n`);
    checkCompletion(inFunction('CodeUri: src/$0') + files, 'app/', `${inFunction('CodeUri: src/app/')}\n`);
    checkNotOffered(inFunction('CodeUri: $0') + files, 'readme.md');
  });
});
