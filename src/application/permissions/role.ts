/**
 * What a function may do. In: a function of a template. Out: its execution {@link Role} with the policies that the
 * template or SAM gives it; nothing of what is only in an AWS account.
 */
import type { FunctionResource } from '../../template/functionResource.ts';
import { referenceTo, resolveText, type ResolveContext } from '../../template/resolve.ts';
import type { Resource } from '../../template/template.ts';
import type { Span, Value } from '../../template/value.ts';
import { property } from '../properties.ts';
import { connectorPolicies } from './connectors.ts';
import type { Policy } from './policy.ts';
import { policiesIn } from './policies.ts';
import { policiesOfRole } from './roleResource.ts';
import { policiesFromSam } from './policiesFromSam.ts';

export interface Role {
  /** The logical ID of a role in the template or made by SAM, else the role's name. */
  readonly name: string;
  /** Who makes it; of a role of `elsewhere` the template does not tell the policies. */
  readonly origin: 'template' | 'sam' | 'elsewhere';
  readonly span: Span;
  readonly policies: readonly Policy[];
}

/** Not so where a function that must name its role does not. */
export function hasRole(func: FunctionResource, context: ResolveContext): boolean {
  return func.type === 'AWS::Serverless::Function' || property(func, 'Role', context) !== undefined;
}

/** Undefined where it {@link hasRole | has none}. */
export function roleOf(func: FunctionResource, context: ResolveContext): Role | undefined {
  if (!hasRole(func, context)) return undefined;
  const written = property(func, 'Role', context);
  const connectors = connectorPolicies(func, context);
  if (!written) return generated(func, connectors, context);
  const resource = roleResource(written, context);
  return resource
    ? {
        name: resource.logicalId,
        origin: 'template',
        span: resource.logicalIdSpan,
        policies: [...policiesOfRole(resource, context), ...connectors],
      }
    : {
        name: nameIn(resolveText(written, context).text),
        origin: 'elsewhere',
        span: written,
        policies: connectors,
      };
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html */
function generated(func: FunctionResource, connectors: readonly Policy[], context: ResolveContext): Role {
  const name = `${func.logicalId}Role`;
  const policies = property(func, 'Policies', context);
  const own = policiesIn(policies, `${name}Policy`, context);
  const ownNames = new Set(own.map((each) => each.name));
  const added = policiesFromSam(func, context).filter((each) => !ownNames.has(each.name));
  return {
    name,
    origin: 'sam',
    span: policies ?? func.resource.logicalIdSpan,
    policies: [...own, ...added, ...connectors],
  };
}

/** However it is written: ARNs of roles end with their names. */
function roleResource(written: Value, context: ResolveContext): Resource | undefined {
  const arn = resolveText(written, context).text ?? '';
  return context.template.resources.find(
    ({ type, logicalId }) => type === 'AWS::IAM::Role' && arn.endsWith(`/${referenceTo(logicalId, context)}`),
  );
}

function nameIn(arn = ''): string {
  return arn.split('/').at(-1) ?? arn;
}
