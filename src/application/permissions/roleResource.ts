import { chosenValue, referenceTo, resolveText, type ResolveContext } from '../../template/resolve.ts';
import type { Resource } from '../../template/template.ts';
import { valueOf, type Span, type Value } from '../../template/value.ts';
import { textAt } from '../properties.ts';
import { managedPolicy } from './policies.ts';
import { statementsIn, type Policy } from './policy.ts';

/** The policies of an `AWS::IAM::Role`: its own, and those that resources of the template attach to it. */
export function policiesOfRole(role: Resource, context: ResolveContext): Policy[] {
  const own = itemsOf(valueOf(role.properties, 'Policies'), context);
  const managed = itemsOf(valueOf(role.properties, 'ManagedPolicyArns'), context);
  return [
    ...own.map((policy) => inline(policy, policy, textAt(policy, 'PolicyName', context) ?? '', context)),
    ...managed.map((policy) => managedPolicy(policy, context)),
    ...context.template.resources
      .filter((resource) => rolesOf(resource, context).includes(referenceTo(role.logicalId, context)))
      .map(({ logicalId, logicalIdSpan, properties }) =>
        inline(properties, logicalIdSpan, logicalId, context),
      ),
  ];
}

function inline(policy: Value | undefined, span: Span, name: string, context: ResolveContext): Policy {
  return {
    name,
    kind: 'inline',
    detail: '',
    isAdded: false,
    span,
    statements: statementsIn(valueOf(policy, 'PolicyDocument'), context),
  };
}

/** The names of the roles that a resource gives a policy to. */
function rolesOf({ type, properties }: Resource, context: ResolveContext): (string | undefined)[] {
  if (type === 'AWS::IAM::RolePolicy') return [textAt(properties, 'RoleName', context)];
  if (type !== 'AWS::IAM::Policy' && type !== 'AWS::IAM::ManagedPolicy') return [];
  return itemsOf(valueOf(properties, 'Roles'), context).map((role) => resolveText(role, context).text);
}

function itemsOf(value: Value | undefined, context: ResolveContext): Value[] {
  const list = chosenValue(value, context);
  return (list?.kind === 'list' ? list.items : []).flatMap((item) => chosenValue(item, context) ?? []);
}
