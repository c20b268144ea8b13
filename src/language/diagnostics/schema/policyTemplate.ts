import { policyTemplates } from '../../../schema/policyTemplates.ts';
import type { MapEntry, Value } from '../../../template/value.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';
import { branchesOf, stands } from './presence.ts';

export const policyTemplate: Rule = {
  code: 'policy-template',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `Besides names of managed policies and whole policies, \`Policies\` takes SAM's
[policy templates](https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html),
each with all of its parameters.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: python3.13
      InlineCode: 'def handler(event, context): return event'
      Policies:
        - DynamoDBReadPolicy:
            Table: visits
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: python3.13
      InlineCode: 'def handler(event, context): return event'
      Policies:
        - DynamoDBReadPolicy:
            TableName: visits
`,
  *checkResources({ resources, kind, types }: ResourceContext): Iterable<Finding> {
    if (kind !== 'sam') return;
    for (const { type, properties } of resources) {
      if (!type.startsWith('AWS::Serverless::') || !types.get(type)?.properties.has('Policies')) continue;
      for (const { key, value } of properties?.entries ?? [])
        if (key === 'Policies') yield* findingsIn(value);
    }
  },
};

function* findingsIn(value: Value): Iterable<Finding> {
  if (value.kind === 'list') for (const item of value.items) yield* findingsIn(item);
  if (value.kind === 'intrinsic' && value.name === 'Fn::If')
    for (const branch of branchesOf(value.argument)) yield* findingsIn(branch);
  if (value.kind === 'scalar' && value.value !== null && typeof value.value !== 'string')
    yield {
      span: value,
      message: `\`${value.source}\` is no policy: no name, no ARN and no policy template.`,
    };
  if (value.kind !== 'map') return;
  // A map of one entry that is no policy document names a policy template.
  const [entry, second] = value.entries;
  if (!entry || second || ['Statement', 'Version', 'Id'].includes(entry.key)) return;
  if (!entry.key.startsWith('Fn::')) yield* findingsOf(entry);
}

function* findingsOf({ key, keySpan, value }: MapEntry): Iterable<Finding> {
  const parameters = policyTemplates.get(key);
  if (!parameters) {
    const message = `There is no policy template \`${key}\`.${didYouMean(key, policyTemplates.keys())}`;
    yield { span: keySpan, message };
    return;
  }
  const given = value.kind === 'map' ? value.entries : [];
  if (value.kind === 'intrinsic') return;
  for (const entry of given)
    if (!parameters.includes(entry.key) && !entry.key.startsWith('Fn::'))
      yield {
        span: entry.keySpan,
        message: `\`${key}\` has no parameter \`${entry.key}\`.${didYouMean(entry.key, parameters)}`,
      };
  for (const parameter of parameters)
    if (value.kind !== 'map' || stands(value, parameter) === false)
      yield { span: keySpan, message: `\`${key}\` needs the parameter \`${parameter}\`.` };
}
