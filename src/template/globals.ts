import type { EffectiveProperty } from './functionResource.ts';
import type { Resource, Template } from './template.ts';
import { entryOf, textOf, valueOf, type MapEntry, type Value } from './value.ts';

/** What `Globals: Function:` may give. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html */
const functionGlobals: ReadonlySet<string> = new Set([
  'Handler',
  'Runtime',
  'CodeUri',
  'DeadLetterQueue',
  'Description',
  'MemorySize',
  'Timeout',
  'VpcConfig',
  'Environment',
  'Tags',
  'PropagateTags',
  'Tracing',
  'KmsKeyArn',
  'AutoPublishAlias',
  'AutoPublishAliasAllProperties',
  'Layers',
  'DeploymentPreference',
  'RolePath',
  'PermissionsBoundary',
  'ReservedConcurrentExecutions',
  'ProvisionedConcurrencyConfig',
  'AssumeRolePolicyDocument',
  'EventInvokeConfig',
  'FileSystemConfigs',
  'CodeSigningConfigArn',
  'Architectures',
  'SnapStart',
  'EphemeralStorage',
  'FunctionUrlConfig',
  'RuntimeManagementConfig',
  'LoggingConfig',
  'RecursiveLoop',
  'SourceKMSKeyArn',
  'TenancyConfig',
  'DurableConfig',
  'CapacityProviderConfig',
  'FunctionScalingConfig',
  'PublishToLatestPublished',
  'VersionDeletionPolicy',
]);

/** The properties in force of a SAM function: its own, and those of `Globals` that it does not ignore. */
export function withGlobals(template: Template, resource: Resource): Map<string, EffectiveProperty> {
  const properties = new Map<string, EffectiveProperty>();
  for (const { key, value } of resource.properties?.entries ?? [])
    if (!properties.has(key)) properties.set(key, { value, origin: 'function' });
  for (const { key, value } of globalsFor(template, resource)) {
    const own = properties.get(key);
    if (!own) properties.set(key, { value, origin: 'globals' });
    else if (isMergeable(value, own.value))
      properties.set(key, { value: merged(value, own.value), origin: 'merged' });
  }
  return properties;
}

function globalsFor(template: Template, resource: Resource): MapEntry[] {
  const section = valueOf(template.globals, 'Function');
  const ignored = valueOf(resource.body, 'IgnoreGlobals');
  if (section?.kind !== 'map' || textOf(ignored) === '*') return [];
  const ignoredKeys = new Set(ignored?.kind === 'list' ? ignored.items.map(textOf) : [textOf(ignored)]);
  return section.entries.filter(({ key }) => functionGlobals.has(key) && !ignoredKeys.has(key));
}

function isMergeable(global: Value, own: Value): boolean {
  return global.kind === own.kind && (own.kind === 'map' || own.kind === 'list');
}

/** Maps merge key by key, lists are joined with the global one first; anything else the function's own replaces. */
function merged(global: Value, own: Value): Value {
  if (global.kind === 'list' && own.kind === 'list') {
    return { ...own, items: [...global.items, ...own.items] };
  }
  if (global.kind !== 'map' || own.kind !== 'map') return own;
  const inherited = global.entries.map((entry) => {
    const override = entryOf(own, entry.key);
    return override ? { ...override, value: merged(entry.value, override.value) } : entry;
  });
  const added = own.entries.filter(({ key }) => entryOf(global, key) === undefined);
  return { ...own, entries: [...inherited, ...added] };
}
