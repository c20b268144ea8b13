/** What is wrong with one statement of a policy. */
import {
  entryOf,
  type MapEntry,
  type MapValue,
  textOf,
  type Value,
  valueOf,
} from '../../../template/value.ts';
import { alternativesOf } from '../../alternatives.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding } from '../rule.ts';
import type { Policy } from './policies.ts';
import { ofPrincipal } from './policyPrincipal.ts';

const statementKeys = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];

const operator =
  /^(?:For(?:Any|All)Values?:)?(?:String(?:Not)?(?:Equals(?:IgnoreCase)?|Like)|(?:Numeric|Date)(?:(?:Not)?Equals|(?:Less|Greater)Than(?:Equals)?)|Bool|BinaryEquals|(?:Not)?IpAddress|Arn(?:Not)?(?:Equals|Like)|Null)(?:IfExists)?$/i;

export function* ofStatement(statement: MapValue, policy: Policy): Iterable<Finding> {
  const [first] = statement.entries;
  if (!first) return;
  for (const { key, keySpan } of statement.entries)
    if (!statementKeys.includes(key))
      yield { span: keySpan, message: `A statement has no \`${key}\`.${didYouMean(key, statementKeys)}` };
  const effect = valueOf(statement, 'Effect');
  if (!effect) yield { span: first.keySpan, message: 'This statement needs `Effect`: `Allow` or `Deny`.' };
  if (effect?.kind === 'scalar' && effect.source !== 'Allow' && effect.source !== 'Deny')
    yield { span: effect, message: '`Effect` is `Allow` or `Deny`.' };
  yield* ofSid(valueOf(statement, 'Sid'), policy);
  const action = yield* oneOf(statement, 'Action', 'NotAction');
  if (!action) yield { span: first.keySpan, message: 'This statement needs `Action`.' };
  yield* ofActions(action?.value);
  const principal = yield* oneOf(statement, 'Principal', 'NotPrincipal');
  if (policy.kind === 'identity') {
    if (principal)
      yield { span: principal.keySpan, message: `The policy of an identity has no \`${principal.key}\`.` };
  } else if (principal) yield* ofPrincipal(principal.value);
  else yield { span: first.keySpan, message: 'This statement needs `Principal`: who may do it.' };
  const resource = yield* oneOf(statement, 'Resource', 'NotResource');
  if (resource && policy.kind === 'trust')
    yield { span: resource.keySpan, message: `Whom a role trusts has no \`${resource.key}\`.` };
  if (!resource && (policy.kind === 'identity' || policy.kind === 'resource'))
    yield { span: first.keySpan, message: 'This statement needs `Resource`.' };
  yield* ofResources(resource?.value);
  yield* ofCondition(valueOf(statement, 'Condition'));
}

/** The entry of one of two keys that exclude each other. */
function* oneOf(
  statement: MapValue,
  name: string,
  opposite: string,
): Generator<Finding, MapEntry | undefined> {
  const entry = entryOf(statement, name);
  const other = entryOf(statement, opposite);
  if (entry && other)
    yield { span: other.keySpan, message: `\`${opposite}\` and \`${name}\` exclude each other.` };
  return entry ?? other;
}

function* ofSid(value: Value | undefined, { kind }: Policy): Iterable<Finding> {
  const text = textOf(value);
  if (value && text !== undefined && kind === 'identity' && !/^[A-Za-z\d]*$/.test(text) && !/[{$]/.test(text))
    yield { span: value, message: '`Sid` consists of letters and digits.' };
}

function* ofActions(value: Value | undefined): Iterable<Finding> {
  for (const item of itemsOf(value)) {
    const action = textOf(item);
    if (action === undefined || action === '*' || /^[\w-]+:[\w*?]+$/.test(action) || /[{$]/.test(action))
      continue;
    yield { span: item, message: `\`${action}\` is no action: write for instance \`s3:GetObject\`.` };
  }
}

function* ofResources(value: Value | undefined): Iterable<Finding> {
  for (const item of itemsOf(value)) {
    const text = textOf(item);
    if (item.kind === 'map' || (text !== undefined && !/^(?:\*$|arn:|.*[{$<])/.test(text)))
      yield { span: item, message: 'A resource is an ARN, or `*`.' };
  }
}

function* ofCondition(value: Value | undefined): Iterable<Finding> {
  if (value?.kind !== 'map') return;
  for (const { key, keySpan } of value.entries)
    if (!operator.test(key) && !key.startsWith('Fn::'))
      yield { span: keySpan, message: `\`${key}\` is no operator of conditions, such as \`StringEquals\`.` };
}

function itemsOf(value: Value | undefined): readonly Value[] {
  return value?.kind === 'list' ? value.items.flatMap(alternativesOf) : alternativesOf(value);
}
