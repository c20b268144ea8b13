/** Faults of event sources and of the APIs they belong to. */
import { childOf, placesAt, type Base, type Place } from '../base.ts';
import { beside, withText, withValue } from '../edit.ts';
import { kind, missing, type Change, type Kind } from '../kind.ts';
import { misspelt } from './misspelt.ts';

const inEvents = 'Resources/*/Properties/Events';
const eventOf = (type: string): string => `${inEvents}/<${type}>/Properties`;

const reads =
  (text: string): Change =>
  (place, base) =>
    place.text === undefined ? undefined : withText(place, text, base);

export const events: readonly Kind[] = [
  kind('event type misspelt', `${inEvents}/*/Type`, (place, base) =>
    withText(place, `${place.text ?? ''}s`, base),
  ),
  kind('event type of no such name', `${inEvents}/*/Type`, reads('Webhook')),
  missing('event without Type', `${inEvents}/*/Type`),
  kind('property of an event misspelt', `${inEvents}/*/Properties/*`, misspelt),
  missing('required property of an event missing', [
    `${eventOf('Api|HttpApi')}/Path|Method`,
    `${eventOf('S3')}/Bucket|Events`,
    `${eventOf('SNS|SQS|Kinesis|DynamoDB|MSK|MQ')}/Topic|Queue|Queues|Stream|Topics|Broker`,
    `${eventOf('Schedule|ScheduleV2|CloudWatchLogs|IoTRule|Cognito|DocumentDB')}/LogGroupName|FilterPattern|Sql|UserPool|Trigger|DatabaseName|Cluster`,
  ]),
  missing('StartingPosition missing', [
    `${eventOf('Kinesis|DynamoDB|MSK|DocumentDB')}/StartingPosition`,
    'Resources/<AWS::Lambda::EventSourceMapping>/Properties/StartingPosition',
  ]),
  kind(
    'StartingPosition of a queue',
    [`${eventOf('SQS')}/Queue`, 'Resources/ReaderSource/Properties/EventSourceArn'],
    (place, base) => beside(place, 'StartingPosition', 'LATEST', base),
  ),
  kind('StartingPosition of no such name', `${eventOf('.*')}/StartingPosition`, reads('NEWEST')),
  kind('batch too large for a FIFO queue', `${eventOf('SQS')}/BatchSize`, (place, base) =>
    isOfFifo(place, base) ? withText(place, '100', base) : undefined,
  ),
  kind('batch out of range', `${eventOf('.*')}/BatchSize`, reads('20000')),
  kind(
    'queue hides messages shorter than the function may take',
    'Resources/<AWS::SQS::Queue>/Properties/VisibilityTimeout',
    (place, base) => (readersOf(place, base).length > 0 ? withText(place, '5', base) : undefined),
    readersOf,
  ),
  kind(
    'rate with a unit of no such name',
    [
      `${eventOf('Schedule|ScheduleV2')}/Schedule|ScheduleExpression`,
      'Resources/<AWS::Events::Rule>/Properties/ScheduleExpression',
    ],
    reads('rate(1 minutess)'),
  ),
  kind(
    'rate whose unit does not agree with its number',
    [`${eventOf('Schedule')}/Schedule`, 'Resources/<AWS::Events::Rule>/Properties/ScheduleExpression'],
    reads('rate(1 minutes)'),
  ),
  kind(
    'cron with five fields',
    [
      `${eventOf('Schedule|ScheduleV2')}/Schedule|ScheduleExpression`,
      'Resources/<AWS::Events::Rule>/Properties/ScheduleExpression',
    ],
    reads('cron(0 3 * * *)'),
  ),
  kind(
    'both days of cron set',
    [`${eventOf('Schedule')}/Schedule`, 'Resources/<AWS::Events::Rule>/Properties/ScheduleExpression'],
    reads('cron(0 3 * * * *)'),
  ),
  kind('State and Enabled both', `${eventOf('Schedule')}/Enabled`, (place, base) =>
    beside(place, 'State', 'DISABLED', base),
  ),
  kind('bucket of an event not in this template', `${eventOf('S3')}/Bucket`, (place, base) =>
    withValue(place, 'some-bucket-elsewhere', base),
  ),
  kind('S3 event of no such name', `${eventOf('S3')}/Events`, (place, base) =>
    withValue(place, ['s3:ObjectMade:*'], base),
  ),
  kind(
    'path and method of an API twice',
    `${eventOf('Api|HttpApi')}/Path`,
    (place, base) => {
      const twin = twinOf(place, base);
      const method = childOf(place.parent, 'Method');
      return twin && method
        ? [
            withText(place, childOf(twin, 'Path')?.text ?? '', base),
            withText(method, childOf(twin, 'Method')?.text ?? '', base),
          ]
        : undefined;
    },
    (place, base) => {
      const twin = twinOf(place, base);
      return [
        ...(twin?.children ?? []),
        ...(twin?.parent ? [twin.parent] : []),
        ...(place.parent?.parent ? [place.parent.parent] : []),
      ];
    },
  ),
  kind('method of no such name', `${eventOf('Api|HttpApi')}/Method`, reads('fetch')),
  kind('API of another kind', `${eventOf('Api')}/RestApiId`, (place, base) =>
    withValue(place, { Ref: 'UserPool' }, base),
  ),
  kind('Events is a list', inEvents, (place, base) => withValue(place, [{ Type: 'Api' }], base)),
  kind('event that is a string', `${inEvents}/*`, (place, base) => withValue(place, 'Api', base)),
  kind('destination of no such type', 'Resources/*/Properties/**/OnFailure|OnSuccess/Type', reads('Kinesis')),
  kind(
    'destination’s property misspelt',
    [
      'Resources/*/Properties/**/OnFailure|OnSuccess/Destination',
      `${eventOf('.*')}/DestinationConfig/OnFailure`,
    ],
    misspelt,
  ),
  kind(
    'credentials of a broker missing',
    `${eventOf('MQ|DocumentDB')}/SourceAccessConfigurations`,
    (place, base) => withValue(place, [{ Type: 'BASIC_AUT', URI: 'a' }], base),
  ),
  kind('response type of no such name', `${eventOf('.*')}/FunctionResponseTypes`, (place, base) =>
    withValue(place, ['ReportItemFailures'], base),
  ),
  kind('trigger of Cognito of no such name', `${eventOf('Cognito')}/Trigger`, reads('PostConfirm')),
  kind(
    'authorizer without its user pool or function',
    'Resources/*/Properties/Auth/Authorizers/*/UserPoolArn|FunctionArn|JwtConfiguration',
    misspelt,
  ),
  kind(
    'endpoint of no such type',
    'Resources/<AWS::Serverless::Api>/Properties/EndpointConfiguration/Type',
    reads('LOCAL'),
  ),
  kind(
    'connector’s permission of no such name',
    'Resources/<AWS::Serverless::Connector>/Properties/Permissions',
    (place, base) => withValue(place, ['Delete'], base),
  ),
  kind(
    'definition twice',
    'Resources/<AWS::Serverless::StateMachine>/Properties/DefinitionUri',
    (place, base) => beside(place, 'Definition', { StartAt: 'A', States: {} }, base),
  ),
  kind('property of Cors misspelt', 'Resources/*/Properties/CorsConfiguration|Cors/*', misspelt),
];

function isOfFifo(batchSize: Place, base: Base): boolean {
  const queue = childOf(childOf(batchSize.parent, 'Queue'), 'Fn::GetAtt')?.text?.split('.')[0];
  return queue !== undefined && placesAt(base, `Resources/${queue}/Properties/FifoQueue`).length > 0;
}

/** Timeouts of functions that read the queue, and where they name it. */
function readersOf(visibilityTimeout: Place, base: Base): Place[] {
  const queue = visibilityTimeout.parent?.parent?.key ?? '';
  const sources = placesAt(base, 'Resources/*/Properties/**/Queue|EventSourceArn').filter(
    (place) => childOf(place, 'Fn::GetAtt')?.text === `${queue}.Arn`,
  );
  const functions = placesAt(base, 'Resources/<AWS::(Serverless|Lambda)::Function>/Properties/Timeout');
  return sources.length > 0 ? [...sources, ...functions] : [];
}

/** The properties of another event of the same API. */
function twinOf(path: Place, base: Base): Place | undefined {
  const type = childOf(path.parent?.parent, 'Type')?.text ?? '';
  return placesAt(base, eventOf(type)).find(
    (properties) => properties !== path.parent && childOf(properties, 'Path'),
  );
}
