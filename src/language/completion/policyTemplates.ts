import { policyTemplates } from '../../schema/policyTemplates.ts';
import type { Completion, CompletionContext } from './completion.ts';
import { hole, map } from './sketch.ts';

/** The managed policies that functions of most applications are given. */
const managedPolicies = [
  'AWSLambdaBasicExecutionRole',
  'AWSLambdaVPCAccessExecutionRole',
  'AWSXRayDaemonWriteAccess',
  'AWSLambdaDynamoDBExecutionRole',
  'AWSLambdaSQSQueueExecutionRole',
  'AWSLambdaKinesisExecutionRole',
  'AWSLambdaMSKExecutionRole',
  'CloudWatchLambdaInsightsExecutionRolePolicy',
];

/** SAM's policy templates with their parameters, and policies of one's own, in `Policies`. */
export function* policyTemplateCompletions({
  cursor,
  place,
  schema,
}: CompletionContext): Iterable<Completion> {
  const { path, call } = place;
  const isItem = path.length === 5 && path[3] === 'Policies';
  if (!isItem || call || !/^AWS::Serverless::(?:Function|StateMachine)$/.test(schema?.type.name ?? ''))
    return;
  if (cursor.siblings.length > 0) return;
  if (cursor.typing !== 'value')
    for (const [label, parameters] of policyTemplates)
      yield {
        label,
        kind: 'skeleton',
        insert: {
          kind: 'entries',
          entries: { [label]: map(Object.fromEntries(parameters.map((name) => [name, hole()]))) },
        },
        detail: parameters.length === 0 ? 'Policy template' : `Policy template: ${parameters.join(', ')}`,
        rank: 5,
      };
  if (cursor.typing === 'key') return;
  for (const label of managedPolicies)
    yield {
      label,
      kind: 'value',
      insert: { kind: 'value', value: label },
      detail: 'Managed policy',
      rank: 6,
    };
}
