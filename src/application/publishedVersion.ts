import type { PublishedAlias, PublishedVersion } from '../emulator/publishedVersion.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { physicalName, resolveText, type ResolveContext } from '../template/resolve.ts';
import type { Resource } from '../template/template.ts';
import { valueOf, type Value } from '../template/value.ts';
import { property, textAt } from './properties.ts';

/** What a template publishes of a function: SAM's `AutoPublishAlias`, or the versions and aliases that name it. */
export function publishedVersionOf(
  resource: FunctionResource,
  context: ResolveContext,
): PublishedVersion | undefined {
  const named = namedBy(resource, context);
  const versions = context.template.resources.filter(
    (each) => each.type === 'AWS::Lambda::Version' && named(each),
  );
  const aliases = [
    ...samAliases(resource, context),
    ...context.template.resources
      .filter((each) => each.type === 'AWS::Lambda::Alias' && named(each))
      .flatMap(({ properties }) => aliasOf(properties, context)),
  ];
  if (versions.length === 0 && aliases.length === 0) return undefined;
  const [own] = versions.flatMap(({ properties }) => provisionedIn(properties, context) ?? []);
  return { aliases, ...(own !== undefined && { provisionedConcurrency: own }) };
}

function samAliases(resource: FunctionResource, context: ResolveContext): PublishedAlias[] {
  const alias = property(resource, 'AutoPublishAlias', context);
  const name = alias && resolveText(alias, context).text;
  if (name === undefined) return [];
  const provisioned = numberAt(
    property(resource, 'ProvisionedConcurrencyConfig', context),
    'ProvisionedConcurrentExecutions',
    context,
  );
  return [
    { name, isLatest: false, ...(provisioned !== undefined && { provisionedConcurrency: provisioned }) },
  ];
}

function aliasOf(properties: Value | undefined, context: ResolveContext): PublishedAlias[] {
  const name = textAt(properties, 'Name', context);
  if (name === undefined) return [];
  const provisioned = provisionedIn(properties, context);
  return [
    {
      name,
      isLatest: textAt(properties, 'FunctionVersion', context) === '$LATEST',
      ...(provisioned !== undefined && { provisionedConcurrency: provisioned }),
    },
  ];
}

/** Tells whether the `FunctionName` of a resource is a function's name or ARN. */
function namedBy({ resource }: FunctionResource, context: ResolveContext): (other: Resource) => boolean {
  const functionName = physicalName(resource, context);
  return ({ properties }) => {
    const text = textAt(properties, 'FunctionName', context);
    return text !== undefined && (text === functionName || text.endsWith(`:function:${functionName}`));
  };
}

function provisionedIn(properties: Value | undefined, context: ResolveContext): number | undefined {
  return numberAt(
    valueOf(properties, 'ProvisionedConcurrencyConfig'),
    'ProvisionedConcurrentExecutions',
    context,
  );
}

function numberAt(value: Value | undefined, name: string, context: ResolveContext): number | undefined {
  const number = Number(textAt(value, name, context) ?? NaN);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
