/** What connectors can connect. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html */
export interface ConnectorProfile {
  readonly source: string;
  readonly destination: string;
  readonly permissions: readonly string[];
  /** Whether all permissions must be given together. */
  readonly isWhole?: boolean;
}

const both = ['Read', 'Write'];
const lambda = 'AWS::Lambda::Function';
const states = 'AWS::StepFunctions::StateMachine';

function profiles(
  source: string,
  destinations: Readonly<Record<string, readonly string[]>>,
): readonly ConnectorProfile[] {
  return Object.entries(destinations).map(([destination, permissions]) => ({
    source,
    destination,
    permissions,
  }));
}

export const connectorProfiles: readonly ConnectorProfile[] = [
  ...profiles('AWS::DynamoDB::Table', { [lambda]: ['Read'] }),
  ...profiles('AWS::Events::Rule', {
    'AWS::SNS::Topic': ['Write'],
    'AWS::Events::EventBus': ['Write'],
    'AWS::SQS::Queue': ['Write'],
    [states]: ['Write'],
    [lambda]: ['Write'],
  }),
  ...profiles(lambda, {
    'AWS::S3::Bucket': both,
    'AWS::DynamoDB::Table': both,
    'AWS::SQS::Queue': both,
    'AWS::SNS::Topic': ['Write'],
    'AWS::Events::EventBus': ['Write'],
    'AWS::Location::PlaceIndex': ['Read'],
    [states]: both,
    [lambda]: ['Write'],
  }),
  ...profiles('AWS::ApiGateway::RestApi', { [lambda]: ['Write'] }),
  ...profiles('AWS::ApiGatewayV2::Api', { [lambda]: ['Write'] }),
  ...profiles('AWS::SNS::Topic', { 'AWS::SQS::Queue': ['Write'], [lambda]: ['Write'] }),
  { source: 'AWS::SQS::Queue', destination: lambda, permissions: both, isWhole: true },
  ...profiles('AWS::S3::Bucket', { [lambda]: ['Write'] }),
  ...profiles(states, {
    'AWS::S3::Bucket': both,
    'AWS::DynamoDB::Table': both,
    'AWS::SNS::Topic': ['Write'],
    'AWS::SQS::Queue': ['Write'],
    'AWS::Events::EventBus': ['Write'],
    [states]: both,
    [lambda]: ['Write'],
  }),
  ...profiles('AWS::AppSync::DataSource', {
    'AWS::DynamoDB::Table': both,
    'AWS::Events::EventBus': ['Write'],
    [lambda]: ['Write'],
  }),
  ...profiles('AWS::AppSync::GraphQLApi', { [lambda]: ['Write'] }),
];

/** The CloudFormation type that a SAM type becomes. */
export const transformedTypes: Readonly<Record<string, string>> = {
  'AWS::Serverless::Function': lambda,
  'AWS::Serverless::StateMachine': states,
  'AWS::Serverless::Api': 'AWS::ApiGateway::RestApi',
  'AWS::Serverless::HttpApi': 'AWS::ApiGatewayV2::Api',
  'AWS::Serverless::SimpleTable': 'AWS::DynamoDB::Table',
  'AWS::Serverless::GraphQLApi': 'AWS::AppSync::GraphQLApi',
};
