import { getAttTarget } from '../../../template/intrinsics.ts';
import { entryOf, type Span, type Value, valueOf } from '../../../template/value.ts';
import type { EffectiveResource, EffectiveTemplate } from '../../effectiveTemplate.ts';
import { isComplete, refOf } from '../../alternatives.ts';
import type { Finding } from '../rule.ts';
import type { ConnectorProfile } from './connectorProfiles.ts';

/** Sources whose role is given what they may do. */
const actors = ['AWS::Lambda::Function', 'AWS::StepFunctions::StateMachine', 'AWS::AppSync::DataSource'];
/** Sources that a function reads from, so that the function’s role is given it. */
const readFrom = ['AWS::DynamoDB::Table', 'AWS::SQS::Queue'];

/** An end of a connector: a map that refers to a resource, or the logical ID of the resource it stands in. */
export interface ConnectorEnd {
  readonly reference: Value | undefined;
  readonly logicalId: string | undefined;
  readonly span: Span;
}

/** What a connector must know of its ends to write its policies. */
export function* connectorNeeds(
  { source, destination }: ConnectorProfile,
  ends: { readonly source: ConnectorEnd; readonly destination: ConnectorEnd },
  effective: EffectiveTemplate,
): Iterable<Finding> {
  const actor = actors.includes(source)
    ? ends.source
    : readFrom.includes(source)
      ? ends.destination
      : undefined;
  if (actor) yield* roleOf(actor, effective);
  for (const end of [ends.source, ends.destination]) if (end !== actor) yield* lacking(end, ['Arn']);
  const isQueuePolicy = destination === 'AWS::SQS::Queue' && !actors.includes(source);
  if (isQueuePolicy) yield* lacking(ends.destination, ['QueueUrl']);
}

function* roleOf(end: ConnectorEnd, effective: EffectiveTemplate): Iterable<Finding> {
  if (end.logicalId === undefined) {
    yield* lacking(end, ['RoleName']);
    return;
  }
  const resource = effective.named(end.logicalId);
  const role = resource && roleProperty(resource);
  const isInTemplate = refOf(role) !== undefined || (role && getAttTarget(role) !== undefined);
  if (role && !isInTemplate && (role.kind === 'scalar' || role.kind === 'intrinsic'))
    yield {
      span: end.span,
      message: `The role of \`${end.logicalId}\` must be a resource of this template, for the connector attaches a policy to it.`,
    };
}

function roleProperty({ type, properties }: EffectiveResource): Value | undefined {
  if (type === 'AWS::StepFunctions::StateMachine') return valueOf(properties, 'RoleArn');
  return type === 'AWS::AppSync::DataSource'
    ? valueOf(properties, 'ServiceRoleArn')
    : valueOf(properties, 'Role');
}

/** What must be said of a resource that is not named by its ID. */
function* lacking({ reference, logicalId, span }: ConnectorEnd, names: readonly string[]): Iterable<Finding> {
  if (logicalId !== undefined || reference?.kind !== 'map' || !isComplete(reference)) return;
  for (const name of names)
    if (!entryOf(reference, name))
      yield { span, message: `This needs \`${name}\`, or \`Id\` of a resource.` };
}
