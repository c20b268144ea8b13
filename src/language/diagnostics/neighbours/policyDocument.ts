import {
  entryOf,
  type MapEntry,
  type MapValue,
  textOf,
  type Value,
  valueOf,
} from '../../../template/value.ts';
import { alternativesOf, isComplete, writtenMaps } from '../../alternatives.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { policiesOf, type Policy } from './policies.ts';

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

export const policyDocument: Rule = {
  code: 'policy-document',
  cfnLint: ['E3510', 'E3512', 'E3511'],
  severity: 'error',
  documentation: `A statement of a [policy](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html) has \`Effect\` (\`Allow\` or \`Deny\`), \`Action\` or \`NotAction\` and, in the policy of an identity, \`Resource\` or \`NotResource\` but no \`Principal\`; in that of a resource or a role’s trust, \`Principal\`. \`Version\` is \`2012-10-17\`; with \`2008-10-17\` policy variables are plain text.`,
  bad: `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: allow
            Action: sts:AssumeRole
            Principal: { Service: lambda.amazonaws.com }
`,
  good: `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Action: sts:AssumeRole
            Principal: { Service: lambda.amazonaws.com }
`,
  *check({ effective }: RuleContext): Iterable<Finding> {
    for (const policy of policiesOf(effective)) {
      for (const document of writtenMaps(policy.document)) {
        const version = valueOf(document, 'Version');
        const text = textOf(version);
        if (version && text !== undefined && text !== '2012-10-17' && text !== '2008-10-17')
          yield { span: version, message: '`Version` of a policy is `2012-10-17`.' };
        const statement = valueOf(document, 'Statement');
        const items =
          statement?.kind === 'list' ? statement.items.flatMap(alternativesOf) : alternativesOf(statement);
        for (const item of items)
          if (item.kind === 'map' && isComplete(item)) yield* ofStatement(item, policy);
      }
    }
  },
};

function* ofStatement(statement: MapValue, policy: Policy): Iterable<Finding> {
  const [first] = statement.entries;
  if (!first) return;
  for (const { key, keySpan } of statement.entries)
    if (!statementKeys.includes(key))
      yield { span: keySpan, message: `A statement has no \`${key}\`.${didYouMean(key, statementKeys)}` };
  const has = (name: string): MapEntry | undefined => entryOf(statement, name);
  const effect = valueOf(statement, 'Effect');
  if (!effect) yield { span: first.keySpan, message: 'This statement needs `Effect`: `Allow` or `Deny`.' };
  if (effect?.kind === 'scalar' && effect.source !== 'Allow' && effect.source !== 'Deny')
    yield { span: effect, message: '`Effect` is `Allow` or `Deny`.' };
  if (!has('Action') && !has('NotAction'))
    yield { span: first.keySpan, message: 'This statement needs `Action`.' };
  const principal = has('Principal') ?? has('NotPrincipal');
  if (policy.kind === 'identity') {
    if (!has('Resource') && !has('NotResource'))
      yield { span: first.keySpan, message: 'This statement needs `Resource`.' };
    if (principal)
      yield { span: principal.keySpan, message: `The policy of an identity has no \`${principal.key}\`.` };
  } else if (!principal)
    yield { span: first.keySpan, message: 'This statement needs `Principal`: who may do it.' };
  if (policy.kind === 'trust') {
    const resource = has('Resource') ?? has('NotResource');
    if (resource) yield { span: resource.keySpan, message: `Whom a role trusts has no \`${resource.key}\`.` };
  }
  yield* ofActions(valueOf(statement, 'Action') ?? valueOf(statement, 'NotAction'));
}

function* ofActions(value: Value | undefined): Iterable<Finding> {
  const items = value?.kind === 'list' ? value.items.flatMap(alternativesOf) : alternativesOf(value);
  for (const item of items) {
    const action = textOf(item);
    if (action === undefined || action === '*' || /^[\w-]+:[\w*?]+$/.test(action) || /[{$]/.test(action))
      continue;
    yield { span: item, message: `\`${action}\` is no action: write for instance \`s3:GetObject\`.` };
  }
}
