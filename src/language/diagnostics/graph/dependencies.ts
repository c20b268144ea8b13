import { propertiesInForce } from '../../../template/globals.ts';
import { directlyReferredIds } from '../../../template/intrinsics.ts';
import type { Resource, Template } from '../../../template/template.ts';
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
export function dependenciesOf(resource: Resource, template: Template): readonly string[] {
  const dependsOn = valueOf(resource.body, 'DependsOn');
  const ids = (dependsOn?.kind === 'list' ? dependsOn.items : [dependsOn]).flatMap(
    (item) => textOf(item) ?? [],
  );
  for (const value of waitingValues(resource, template)) addCertainIds(value, ids);
  return ids;
}

/** Those that become the resource itself; a function's with what `Globals` give it. */
function waitingValues(resource: Resource, template: Template): Value[] {
  const { type, properties } = resource;
  if (type === 'AWS::Serverless::Connector' || type === 'AWS::Serverless::GraphQLApi') return [];
  if (!type.startsWith('AWS::Serverless::')) return properties ? [properties] : [];
  const entries =
    type === 'AWS::Serverless::Function'
      ? propertiesInForce(template, resource)
      : (properties?.entries ?? []);
  return entries.filter(({ key }) => !made.has(key)).map(({ value }) => value);
}

/** Without what an `Fn::If` may leave out. */
function addCertainIds(value: Value, ids: string[]): void {
  if (value.kind === 'list') for (const item of value.items) addCertainIds(item, ids);
  else if (value.kind === 'map') for (const entry of value.entries) addCertainIds(entry.value, ids);
  else if (value.kind === 'intrinsic' && value.name !== 'Fn::If') {
    ids.push(...directlyReferredIds(value));
    addCertainIds(value.argument, ids);
  }
}
