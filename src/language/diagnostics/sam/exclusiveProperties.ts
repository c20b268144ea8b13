import { entryOf, type MapValue, saysTrue } from '../../../template/value.ts';
import { isAlwaysGiven } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

/** Properties of which only one may be given, by the types of resources and events that have them. */
const exclusive: readonly (readonly [types: readonly string[], first: string, second: string])[] = [
  [['AWS::Serverless::Api', 'AWS::Serverless::HttpApi'], 'DefinitionBody', 'DefinitionUri'],
  // The name of an HTTP API is the title of its definition.
  [['AWS::Serverless::HttpApi'], 'DefinitionBody', 'Name'],
  [['AWS::Serverless::StateMachine'], 'Definition', 'DefinitionUri'],
  [['AWS::Serverless::StateMachine'], 'Role', 'Policies'],
  [['AWS::Serverless::GraphQLApi'], 'SchemaInline', 'SchemaUri'],
  [['AWS::Serverless::Function'], 'CapacityProviderConfig', 'ProvisionedConcurrencyConfig'],
  [['AWS::Serverless::Function'], 'CapacityProviderConfig', 'VpcConfig'],
  [['Schedule', 'CloudWatchEvent'], 'State', 'Enabled'],
];

export const exclusiveProperties: Rule = {
  code: 'exclusive-properties',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `Some properties of SAM resources and events say the same in two ways, and the transform takes only one of them:
\`DefinitionBody\` or \`DefinitionUri\`, \`Definition\` or \`DefinitionUri\`, \`Role\` or \`Policies\` of a state machine, \`SchemaInline\` or \`SchemaUri\`, \`AllowedTypes\` or \`ExcludedTypes\`, \`State\` or \`Enabled\` of a schedule.
\`Name\` of a schedule does not go with \`OmitName: true\`, nor \`MergeDefinitions: true\` with \`DefinitionUri\`.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: Schedule
          Properties:
            Schedule: rate(1 hour)
            State: ENABLED
            Enabled: true
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: Schedule
          Properties:
            Schedule: rate(1 hour)
            State: ENABLED
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const [types, first, second] of exclusive) {
      for (const { properties } of effective.ofType(...types)) yield* bothOf(properties, first, second);
      for (const { properties } of effective.eventsOfType(...types)) yield* bothOf(properties, first, second);
    }
    for (const { properties } of effective.ofType('AWS::Serverless::Api')) {
      const endpoint = entryOf(properties, 'EndpointConfiguration')?.value;
      if (endpoint?.kind === 'map') yield* bothOf(endpoint, 'VPCEndpointIds', 'VpcEndpointIds');
      if (isTrue(properties, 'MergeDefinitions'))
        yield* bothOf(properties, 'MergeDefinitions', 'DefinitionUri');
    }
    for (const { properties } of effective.ofType('AWS::Serverless::CapacityProvider')) {
      const requirements = entryOf(properties, 'InstanceRequirements')?.value;
      if (requirements?.kind === 'map') yield* bothOf(requirements, 'AllowedTypes', 'ExcludedTypes');
    }
    for (const { properties } of effective.eventsOfType('ScheduleV2'))
      if (isTrue(properties, 'OmitName')) yield* bothOf(properties, 'OmitName', 'Name');
  },
};

function* bothOf(properties: MapValue, first: string, second: string): Iterable<Finding> {
  const entries = [entryOf(properties, first), entryOf(properties, second)];
  const [one, other] = entries.toSorted((a, b) => (a?.keySpan.start ?? 0) - (b?.keySpan.start ?? 0));
  if (!one || !other || !isAlwaysGiven(one.value) || !isAlwaysGiven(other.value)) return;
  yield {
    span: other.keySpan,
    message: `\`${other.key}\` cannot stand beside \`${one.key}\`. Give one of them.`,
  };
}

function isTrue(properties: MapValue, name: string): boolean {
  return saysTrue(entryOf(properties, name)?.value);
}
