import { entryOf, type MapValue, type Span, textOf, type Value, valueOf } from '../../../template/value.ts';
import type { EffectiveTemplate } from '../../effectiveTemplate.ts';
import { isComplete, isEmpty } from '../../alternatives.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { type ConnectorEnd, connectorNeeds } from './connectorNeeds.ts';
import { type ConnectorProfile, connectorProfiles, transformedTypes } from './connectorProfiles.ts';

export const connectors: Rule = {
  code: 'connector',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `A connector, of its own or under \`Connectors\` of its source, leads from one resource to another: each is named by \`Id\` (with \`Qualifier\` at will) or described by \`Type\` and \`Arn\`, \`RoleName\` and the like, never by both. [Only some pairs](https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html) can be connected, with \`Permissions\` of \`Read\`, \`Write\` or both.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      CodeUri: src/
  Orders:
    Type: AWS::SNS::Topic
  Publish:
    Type: AWS::Serverless::Connector
    Properties:
      Source: { Id: Place }
      Destination: { Id: Orders }
      Permissions: [Read]
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      CodeUri: src/
  Orders:
    Type: AWS::SNS::Topic
  Publish:
    Type: AWS::Serverless::Connector
    Properties:
      Source: { Id: Place }
      Destination: { Id: Orders }
      Permissions: [Write]
`,
  *check({ effective, template }: RuleContext): Iterable<Finding> {
    for (const { properties, logicalIdSpan } of effective.ofType('AWS::Serverless::Connector'))
      yield* ofConnector(properties, valueOf(properties, 'Source'), logicalIdSpan, effective);
    for (const { resource, logicalId } of template.kind === 'sam' ? effective.resources : []) {
      const embedded = valueOf(resource.body, 'Connectors');
      if (embedded?.kind === 'scalar' || embedded?.kind === 'list')
        yield { span: embedded, message: '`Connectors` is a map of names to connectors.' };
      for (const { key, keySpan, value } of embedded?.kind === 'map' ? embedded.entries : []) {
        if (value.kind === 'scalar' || value.kind === 'list')
          yield {
            span: isEmpty(value) ? keySpan : value,
            message: `The connector \`${key}\` is a map with \`Properties\`.`,
          };
        const properties = valueOf(value, 'Properties');
        if (value.kind === 'map' && properties?.kind !== 'map' && properties?.kind !== 'intrinsic')
          yield { span: keySpan, message: `The connector \`${key}\` needs \`Properties\`, a map.` };
        const id = entryOf(valueOf(properties, 'SourceReference'), 'Id');
        if (id)
          yield {
            span: id.keySpan,
            message: `The source is \`${logicalId}\`: \`SourceReference\` has no \`Id\`.`,
          };
        if (properties?.kind === 'map') yield* ofConnector(properties, logicalId, keySpan, effective);
      }
    }
  },
};

function* ofConnector(
  properties: MapValue,
  source: Value | string | undefined,
  span: Span,
  effective: EffectiveTemplate,
): Iterable<Finding> {
  const destination = valueOf(properties, 'Destination');
  if (!isComplete(properties)) return;
  if (destination?.kind === 'list' && isEmpty(destination))
    yield { span: destination, message: '`Destination` is empty. Name at least one resource.' };
  const permissions = valueOf(properties, 'Permissions');
  if (permissions?.kind === 'list' && isEmpty(permissions))
    yield { span: permissions, message: '`Permissions` is empty. Give `Read`, `Write` or both.' };
  if (typeof source === 'object') yield* ofReference(source, effective);
  for (const each of destination?.kind === 'list' ? destination.items : [destination]) {
    if (!each) continue;
    yield* ofReference(each, effective);
    const from = endOf(source, span);
    const to = endOf(each, span);
    const [fromType, toType] = [from, to].map((end) => typeOf(end, effective));
    if (!fromType || !toType) continue;
    const profile = profileOf(fromType, toType);
    if (!profile)
      yield { span: to.span, message: `A connector cannot lead from \`${fromType}\` to \`${toType}\`.` };
    else {
      yield* connectorNeeds(profile, { source: from, destination: to }, effective);
      if (permissions?.kind === 'list') yield* ofPermissions(profile, permissions.items, permissions);
    }
  }
}

function endOf(end: Value | string | undefined, span: Span): ConnectorEnd {
  if (typeof end === 'string') return { reference: undefined, logicalId: end, span };
  return {
    reference: end,
    logicalId: textOf(valueOf(end, 'Id')),
    span: end && end.end > end.start ? end : span,
  };
}

function typeOf({ reference, logicalId }: ConnectorEnd, effective: EffectiveTemplate): string | undefined {
  return logicalId === undefined ? textOf(valueOf(reference, 'Type')) : effective.named(logicalId)?.type;
}

function profileOf(from: string, to: string): ConnectorProfile | undefined {
  const [source, destination] = [from, to].map((type) => transformedTypes[type] ?? type);
  return connectorProfiles.find((each) => each.source === source && each.destination === destination);
}

function* ofReference(reference: Value, effective: EffectiveTemplate): Iterable<Finding> {
  if (reference.kind !== 'map' || !isComplete(reference)) return;
  const id = valueOf(reference, 'Id');
  const others = reference.entries.filter(({ key }) => key !== 'Id' && key !== 'Qualifier');
  const [other] = others;
  if (id && other)
    yield { span: other.keySpan, message: `\`Id\` says it all. Remove \`${other.key}\`, or \`Id\`.` };
  if (!id && !other)
    yield { span: reference, message: 'This needs `Id` of a resource, or `Type` and `Arn`.' };
  if (!id && other && textOf(valueOf(reference, 'Type')) === undefined)
    yield { span: reference, message: 'Without `Id` this needs `Type`, in plain text.' };
  const name = textOf(id);
  if (id && name === undefined) yield { span: id, message: '`Id` is a logical ID in plain text.' };
  if (!id || name === undefined || !effective.hasAllResources || effective.named(name)) return;
  yield {
    span: id,
    message: `There is no resource \`${name}\`.${didYouMean(
      name,
      effective.resources.map(({ logicalId }) => logicalId),
    )}`,
  };
}

function* ofPermissions(
  { permissions, isWhole = false }: ConnectorProfile,
  items: readonly Value[],
  span: Span,
): Iterable<Finding> {
  for (const item of items) {
    const name = textOf(item);
    if (name !== undefined && !permissions.includes(name))
      yield {
        span: item,
        message: `This connector gives ${permissions.map((each) => `\`${each}\``).join(' and ')} only.`,
      };
  }
  if (
    isWhole &&
    items.length > 0 &&
    items.length < permissions.length &&
    items.every((item) => textOf(item) !== undefined)
  )
    yield {
      span,
      message: `This connector gives ${permissions.map((each) => `\`${each}\``).join(' and ')} together.`,
    };
}
