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
export function dependenciesOf(
  resource: Resource,
  functions: ReadonlyMap<string, FunctionResource>,
): readonly string[] {
  const dependsOn = valueOf(resource.body, 'DependsOn');
  const ids = (dependsOn?.kind === 'list' ? dependsOn.items : [dependsOn]).flatMap(
    (item) => textOf(item) ?? [],
  );
  for (const value of waitingValues(resource, functions)) addCertainIds(value, ids);
  return ids;
}

/** Those that become the resource itself; a function's with what `Globals` give it. */
function waitingValues(
  { logicalId, type, properties }: Resource,
  functions: ReadonlyMap<string, FunctionResource>,
): Value[] {
  if (type === 'AWS::Serverless::Connector' || type === 'AWS::Serverless::GraphQLApi') return [];
  if (!type.startsWith('AWS::Serverless::')) return properties ? [properties] : [];
  const effective = functions.get(logicalId)?.properties;
  const entries = effective
    ? [...effective].map(([key, { value }]) => ({ key, value }))
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

/** As {@link dependenciesOf} looks them up. */
export function byLogicalId(functions: readonly FunctionResource[]): Map<string, FunctionResource> {
  return new Map(functions.map((each) => [each.logicalId, each]));
}
