import { type ListValue, type MapValue, textOf, valueOf } from '../../../template/value.ts';
import { alternativesOf, isComplete, writtenMaps } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';
import { policiesOf, type Policy } from './policies.ts';
import { ofStatement } from './policyStatement.ts';

export const policyDocument: Rule = {
  code: 'policy-document',
  cfnLint: ['E3510', 'E3511', 'E3512', 'E3513', 'E3530'],
  severity: 'error',
  documentation: `A statement of a [policy](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html) has \`Effect\` (\`Allow\` or \`Deny\`), \`Action\` or \`NotAction\` and, in the policy of an identity, \`Resource\` or \`NotResource\` but no \`Principal\`; in that of a resource or a role’s trust, \`Principal\`. \`Version\` is \`2012-10-17\`; with \`2008-10-17\` policy variables are plain text. In the policies of IAM a \`Sid\` stands once.`,
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
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const policy of policiesOf(effective))
      for (const document of writtenMaps(policy.document)) yield* ofDocument(document, policy);
  },
};

function* ofDocument(document: MapValue, policy: Policy): Iterable<Finding> {
  const version = valueOf(document, 'Version');
  const text = textOf(version);
  if (version && text !== undefined && text !== '2012-10-17' && text !== '2008-10-17')
    yield { span: version, message: '`Version` of a policy is `2012-10-17`.' };
  const statement = valueOf(document, 'Statement');
  if (!statement) yield { span: document, message: 'A policy needs `Statement`.' };
  const items =
    statement?.kind === 'list' ? statement.items.flatMap(alternativesOf) : alternativesOf(statement);
  for (const item of items)
    if (item.kind === 'scalar') yield { span: item, message: 'A statement is a map.' };
    else if (item.kind === 'map' && isComplete(item)) yield* ofStatement(item, policy);
  if (statement?.kind === 'list' && (policy.kind === 'identity' || policy.kind === 'trust'))
    yield* repeatedSids(statement);
}

/** IAM takes a `Sid` once in a policy. */
function* repeatedSids({ items }: ListValue): Iterable<Finding> {
  const seen = new Set<string>();
  for (const item of items) {
    const sid = item.kind === 'map' ? valueOf(item, 'Sid') : undefined;
    const text = textOf(sid) ?? '';
    if (sid && seen.has(text)) yield { span: sid, message: `Another statement has the \`Sid\` \`${text}\`.` };
    if (text !== '') seen.add(text);
  }
}
