import type { FunctionResource } from '../../template/functionResource.ts';
import { resolveText, type ResolveContext } from '../../template/resolve.ts';
import { textOf, valueOf, type Span, type Value } from '../../template/value.ts';
import type { Policy } from './policy.ts';

/** What SAM connectors from the function to other resources allow it, by their own words: `Read`, `Write`. */
export function connectorPolicies(
  { resource, logicalId }: FunctionResource,
  context: ResolveContext,
): Policy[] {
  const embedded = valueOf(resource.body, 'Connectors');
  return [
    ...(embedded?.kind === 'map' ? embedded.entries : []).map(({ key, keySpan, value }) =>
      connector(key, keySpan, valueOf(value, 'Properties'), context),
    ),
    ...context.template.resources
      .filter(
        ({ type, properties }) =>
          type === 'AWS::Serverless::Connector' && textOf(valueOf(properties, 'Source', 'Id')) === logicalId,
      )
      .map((each) => connector(each.logicalId, each.logicalIdSpan, each.properties, context)),
  ];
}

function connector(name: string, span: Span, properties: Value | undefined, context: ResolveContext): Policy {
  const destination = valueOf(properties, 'Destination');
  const destinations = destination?.kind === 'list' ? destination.items : destination ? [destination] : [];
  const permissions = valueOf(properties, 'Permissions');
  const granted = permissions?.kind === 'list' ? permissions.items : [];
  const to = destinations.map((each) => textOf(valueOf(each, 'Id'))).join(', ');
  const detail = `${granted.map((each) => resolveText(each, context).text).join(', ')} · ${to}`;
  return { name, kind: 'connector', detail, isAdded: false, span, statements: [] };
}
