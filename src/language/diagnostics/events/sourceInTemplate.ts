import { type MapValue, textOf, type Value, valueOf } from '../../../template/value.ts';
import type { EffectiveTemplate } from '../../effectiveTemplate.ts';
import { refOf, writtenMaps, isEmpty } from '../../alternatives.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/** Events that change their source, which therefore must be in the template. */
const sources = [
  { event: 'S3', property: 'Bucket', type: 'AWS::S3::Bucket', name: 'bucket' },
  { event: 'Cognito', property: 'UserPool', type: 'AWS::Cognito::UserPool', name: 'user pool' },
] as const;

export const sourceInTemplate: Rule = {
  code: 'event-source-in-template',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `An \`S3\` event is a setting of the bucket and a \`Cognito\` event one of the user pool, so that SAM must find these in the same template: \`Bucket\` and \`UserPool\` are \`!Ref\` of a resource. For a bucket of another stack use an \`EventBridgeRule\`.
Each trigger of a user pool leads to one function. \`SqsSubscription\` of an \`SNS\` event is \`true\` or a map with \`QueueArn\` and \`QueueUrl\`.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: S3
          Properties:
            Bucket: orders
            Events: s3:ObjectCreated:*
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::S3::Bucket
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: S3
          Properties:
            Bucket: !Ref Orders
            Events: s3:ObjectCreated:*
`,
  *check({ effective }: RuleContext): Iterable<Finding> {
    for (const { event, property, type, name } of effective.hasAllResources ? sources : [])
      for (const { properties } of effective.eventsOfType(event)) {
        const value = valueOf(properties, property);
        if (!value || isOfType(value, type, effective)) continue;
        yield { span: value, message: `\`${property}\` must be \`!Ref\` of a ${name} in this template.` };
      }
    yield* triggers(effective);
    for (const { properties } of effective.eventsOfType('SNS'))
      for (const map of writtenMaps(valueOf(properties, 'SqsSubscription'))) yield* ofSubscription(map);
  },
};

function isOfType(value: Value, type: string, effective: EffectiveTemplate): boolean {
  const id = refOf(value);
  const found = id === undefined ? undefined : effective.named(id);
  return found !== undefined && (found.type === type || found.type.endsWith('::MODULE'));
}

function* triggers(effective: EffectiveTemplate): Iterable<Finding> {
  const taken = new Set<string>();
  for (const { properties } of effective.eventsOfType('Cognito')) {
    const pool = refOf(valueOf(properties, 'UserPool'));
    const value = valueOf(properties, 'Trigger');
    if (pool === undefined || !value) continue;
    const own = valueOf(effective.named(pool)?.properties, 'LambdaConfig');
    for (const trigger of value.kind === 'list' ? value.items : [value]) {
      const name = textOf(trigger);
      if (name === undefined) continue;
      if (taken.has(`${pool} ${name}`) || valueOf(own, name))
        yield { span: trigger, message: `\`${name}\` of \`${pool}\` already leads to a function.` };
      taken.add(`${pool} ${name}`);
    }
  }
}

function* ofSubscription(map: MapValue): Iterable<Finding> {
  const missing = ['QueueArn', 'QueueUrl'].filter((name) => isEmpty(valueOf(map, name)));
  if (missing.length > 0)
    yield {
      span: map,
      message: `\`SqsSubscription\` needs ${missing.map((name) => `\`${name}\``).join(' and ')}.`,
    };
}
