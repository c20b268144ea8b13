import type { Resource, Template } from './template.ts';
import { textOf, valueOf, type MapEntry } from './value.ts';

/** A resource that the SAM transform adds. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html */
export interface GeneratedResource {
  readonly logicalId: string;
  readonly type: string;
  /** The SAM resource it is made for; absent of those a template shares. */
  readonly owner: Resource | undefined;
  /** What the ID says beyond the owner's: of `FnAliaslive` it is `live`, of `ApiProdStage` it is `Prod`. */
  readonly qualifier: string;
}

type Rule = readonly [rest: RegExp, type: string];

const hash = '[0-9a-f]{10}';

const rules: Readonly<Record<string, readonly Rule[]>> = {
  'AWS::Serverless::Function': [
    [/^Role$/, 'AWS::IAM::Role'],
    [/^\.?Alias(\w*)$/, 'AWS::Lambda::Alias'],
    [new RegExp(`^(?:\\.Version|Version${hash})$`), 'AWS::Lambda::Version'],
    [/^Url$/, 'AWS::Lambda::Url'],
    [/^(?:UrlPublicPermissions|URLInvokeAllowPublicAccess|\w*Permission\w*)$/, 'AWS::Lambda::Permission'],
    [/^DeploymentGroup$/, 'AWS::CodeDeploy::DeploymentGroup'],
    [/^EventInvokeConfig$/, 'AWS::Lambda::EventInvokeConfig'],
    [/^(?:\.DestinationQueue|EventInvokeConfigOn(?:Success|Failure)Queue)$/, 'AWS::SQS::Queue'],
    [/^(?:\.DestinationTopic|EventInvokeConfigOn(?:Success|Failure)Topic)$/, 'AWS::SNS::Topic'],
  ],
  'AWS::Serverless::Api': [
    [/^\.Stage$|^(\w*)Stage$/, 'AWS::ApiGateway::Stage'],
    [new RegExp(`^(?:\\.Deployment|Deployment${hash})$`), 'AWS::ApiGateway::Deployment'],
    [/^\.?DomainName$/, 'AWS::ApiGateway::DomainName'],
    [/^\.?DomainNameV2$/, 'AWS::ApiGateway::DomainNameV2'],
    [/^\.?UsagePlan$/, 'AWS::ApiGateway::UsagePlan'],
    [/^\.?UsagePlanKey$/, 'AWS::ApiGateway::UsagePlanKey'],
    [/^\.?ApiKey$/, 'AWS::ApiGateway::ApiKey'],
    [/^\w*BasePathMapping$/, 'AWS::ApiGateway::BasePathMapping'],
    [/^\w+AuthorizerPermission$/, 'AWS::Lambda::Permission'],
  ],
  'AWS::Serverless::HttpApi': [
    [/^\.Stage$|^(\w*)Stage$/, 'AWS::ApiGatewayV2::Stage'],
    [/^\.DomainName$/, 'AWS::ApiGatewayV2::DomainName'],
    [/^\w*ApiMapping$/, 'AWS::ApiGatewayV2::ApiMapping'],
  ],
  'AWS::Serverless::WebSocketApi': [
    [/^\.Stage$|^(\w*)Stage$/, 'AWS::ApiGatewayV2::Stage'],
    [/^\.DomainName$/, 'AWS::ApiGatewayV2::DomainName'],
    [/^\w*ApiMapping$/, 'AWS::ApiGatewayV2::ApiMapping'],
    [/^\w+Route$/, 'AWS::ApiGatewayV2::Route'],
    [/^\w+Integration$/, 'AWS::ApiGatewayV2::Integration'],
    [/^\w*Authorizer$/, 'AWS::ApiGatewayV2::Authorizer'],
    [/^\w+Permission$/, 'AWS::Lambda::Permission'],
  ],
  'AWS::Serverless::StateMachine': [
    [/^Role$/, 'AWS::IAM::Role'],
    [/^Version$/, 'AWS::StepFunctions::StateMachineVersion'],
    [/^Alias(\w+)$/, 'AWS::StepFunctions::StateMachineAlias'],
  ],
  'AWS::Serverless::LayerVersion': [[new RegExp(`^${hash}$`), 'AWS::Lambda::LayerVersion']],
  'AWS::Serverless::CapacityProvider': [[/^OperatorRole$/, 'AWS::IAM::Role']],
  'AWS::Serverless::Connector': [
    [/^Policy(?:Destination\d+)?$/, 'AWS::IAM::ManagedPolicy'],
    [/^QueuePolicy$/, 'AWS::SQS::QueuePolicy'],
    [/^TopicPolicy$/, 'AWS::SNS::TopicPolicy'],
    [/^\w*LambdaPermission\w*$/, 'AWS::Lambda::Permission'],
  ],
  'AWS::Serverless::GraphQLApi': [
    [/^Schema$/, 'AWS::AppSync::GraphQLSchema'],
    [/^CloudWatchRole$/, 'AWS::IAM::Role'],
    [/^\w+DataSource$/, 'AWS::AppSync::DataSource'],
  ],
};

/** What an event makes, by its type; a rule, a mapping or a subscription. */
const eventResources: Readonly<Record<string, string>> = {
  CloudWatchEvent: 'AWS::Events::Rule',
  CloudWatchLogs: 'AWS::Logs::SubscriptionFilter',
  EventBridgeRule: 'AWS::Events::Rule',
  IoTRule: 'AWS::IoT::TopicRule',
  SNS: 'AWS::SNS::Subscription',
  Schedule: 'AWS::Events::Rule',
  ScheduleV2: 'AWS::Scheduler::Schedule',
};

const eventRules: readonly Rule[] = [
  [/^Role$/, 'AWS::IAM::Role'],
  [/^Queue$/, 'AWS::SQS::Queue'],
  [/^QueuePolicy$/, 'AWS::SQS::QueuePolicy'],
  [/^EventSourceMapping$/, 'AWS::Lambda::EventSourceMapping'],
  [/^Permission\w*$/, 'AWS::Lambda::Permission'],
];

/** APIs that exist where an event of the type names no API of its own. */
const implicitApis: readonly {
  readonly id: string;
  readonly type: string;
  readonly event: string;
  readonly key: string;
}[] = [
  { id: 'ServerlessRestApi', type: 'AWS::Serverless::Api', event: 'Api', key: 'RestApiId' },
  { id: 'ServerlessHttpApi', type: 'AWS::Serverless::HttpApi', event: 'HttpApi', key: 'ApiId' },
];

const shared: readonly Rule[] = [
  [/^ServerlessUsagePlan$/, 'AWS::ApiGateway::UsagePlan'],
  [/^ServerlessUsagePlanKey$/, 'AWS::ApiGateway::UsagePlanKey'],
  [/^ServerlessApiKey$/, 'AWS::ApiGateway::ApiKey'],
  [/^ServerlessDeploymentApplication$/, 'AWS::CodeDeploy::Application'],
  [/^CodeDeployServiceRole$/, 'AWS::IAM::Role'],
];

/** The resource that SAM generates under a logical ID, dotted forms such as `Api.Stage` included. */
export function generatedResource(template: Template, logicalId: string): GeneratedResource | undefined {
  if (template.kind !== 'sam') return undefined;
  for (const owner of template.resources) {
    if (owner.logicalId === '' || owner.logicalId === logicalId || !logicalId.startsWith(owner.logicalId))
      continue;
    const rest = logicalId.slice(owner.logicalId.length);
    const found = applied(rules[owner.type] ?? [], rest) ?? ofEvents(owner, rest);
    if (found) return { logicalId, owner, ...found };
  }
  return implicit(template, logicalId);
}

function applied(candidates: readonly Rule[], rest: string): { type: string; qualifier: string } | undefined {
  for (const [pattern, type] of candidates) {
    const match = pattern.exec(rest);
    if (match) return { type, qualifier: match[1] ?? '' };
  }
  return undefined;
}

function ofEvents(owner: Resource, rest: string): { type: string; qualifier: string } | undefined {
  for (const { key, value } of eventsOf(owner)) {
    if (!rest.startsWith(key)) continue;
    const type = textOf(valueOf(value, 'Type')) ?? '';
    if (rest === key)
      return { type: eventResources[type] ?? 'AWS::Lambda::EventSourceMapping', qualifier: '' };
    const found = applied(eventRules, rest.slice(key.length));
    if (found) return found;
  }
  return undefined;
}

function eventsOf(resource: Resource): readonly MapEntry[] {
  const events = valueOf(resource.properties, 'Events');
  return events?.kind === 'map' ? events.entries : [];
}

function implicit(template: Template, logicalId: string): GeneratedResource | undefined {
  const api = implicitApis.find(({ id }) => logicalId.startsWith(id));
  const used =
    api &&
    template.resources
      .flatMap(eventsOf)
      .some(
        ({ value }) => textOf(valueOf(value, 'Type')) === api.event && !valueOf(value, 'Properties', api.key),
      );
  if (api && used) {
    if (logicalId === api.id) return { logicalId, type: api.type, owner: undefined, qualifier: '' };
    const found = applied(rules[api.type] ?? [], logicalId.slice(api.id.length));
    if (found) return { logicalId, owner: undefined, ...found };
  }
  const found = applied(shared, logicalId);
  return found && { logicalId, owner: undefined, ...found };
}
