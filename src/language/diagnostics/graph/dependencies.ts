import type { FunctionResource } from '../../../template/functionResource.ts';
import { directlyReferredIds } from '../../../template/intrinsics.ts';
import type { Resource } from '../../../template/template.ts';
import { textOf, valueOf, type Value } from '../../../template/value.ts';

/** Properties of SAM resources of which SAM makes other resources, which nothing waits for. */
const made = new Set([
  'AccessLogSetting',
  'AccessLogSettings',
  'Auth',
  'AutoPublishAlias',
  'CanarySetting',
  'DefaultRouteSettings',
  'DeploymentPreference',
  'Domain',
  'EventInvokeConfig',
  'Events',
  'FunctionUrlConfig',
  'MethodSettings',
  'ProvisionedConcurrencyConfig',
  'RouteSettings',
  'Routes',
  'StageVariables',
  'Variables',
]);

/** What a resource certainly waits for, by logical ID: in `DependsOn` and in its properties. */
export function dependenciesOf(resource: Resource, functions: readonly FunctionResource[]): string[] {
  const dependsOn = valueOf(resource.body, 'DependsOn');
  const named = (dependsOn?.kind === 'list' ? dependsOn.items : [dependsOn]).flatMap(
    (item) => textOf(item) ?? [],
  );
  return [...named, ...propertiesOf(resource, functions).flatMap(certainIds)];
}

function propertiesOf(
  { logicalId, type, properties }: Resource,
  functions: readonly FunctionResource[],
): Value[] {
  if (type === 'AWS::Serverless::Connector' || type === 'AWS::Serverless::GraphQLApi') return [];
  if (!type.startsWith('AWS::Serverless::')) return properties ? [properties] : [];
  const effective = functions.find((each) => each.logicalId === logicalId)?.properties;
  const entries = effective
    ? [...effective].map(([key, { value }]) => ({ key, value }))
    : (properties?.entries ?? []);
  return entries.filter(({ key }) => !made.has(key)).map(({ value }) => value);
}

/** Without what an `Fn::If` may leave out. */
function certainIds(value: Value): string[] {
  if (value.kind === 'list') return value.items.flatMap(certainIds);
  if (value.kind === 'map') return value.entries.flatMap((entry) => certainIds(entry.value));
  if (value.kind === 'scalar' || value.name === 'Fn::If') return [];
  return [...directlyReferredIds(value), ...certainIds(value.argument)];
}
