import { entryOf, type MapEntry, type MapValue, textOf, valueOf } from '../../../template/value.ts';
import { isComplete, isEmpty, writtenMaps, writtenScalars } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const webSocketApi: Rule = {
  code: 'websocket-api',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `An \`AWS::Serverless::WebSocketApi\` has at least one route: \`$connect\`, \`$disconnect\`, \`$default\` or letters and digits, each with a \`FunctionArn\`. \`Auth\` and \`RequestParameters\` work on \`$connect\` only. The stage has a name, not \`$default\`. \`AuthType: CUSTOM\` needs \`AuthArn\`; \`AWS_IAM\` and \`NONE\` take nothing beside them.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Chat:
    Type: AWS::Serverless::WebSocketApi
    Properties:
      RouteSelectionExpression: $request.body.action
      Routes:
        send-message:
          FunctionArn: arn:aws:lambda:eu-west-1:123456789012:function:chat
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Chat:
    Type: AWS::Serverless::WebSocketApi
    Properties:
      RouteSelectionExpression: $request.body.action
      Routes:
        sendMessage:
          FunctionArn: arn:aws:lambda:eu-west-1:123456789012:function:chat
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::Serverless::WebSocketApi')) {
      for (const name of writtenScalars(valueOf(properties, 'StageName')))
        if (name.source === '$default')
          yield { span: name, message: 'The stage of a WebSocket API cannot be `$default`. Name it.' };
      for (const type of writtenScalars(valueOf(properties, 'IpAddressType')))
        if (type.source !== 'ipv4' && type.source !== 'dualstack')
          yield { span: type, message: '`IpAddressType` is `ipv4` or `dualstack`.' };
      const routes = entryOf(properties, 'Routes');
      if (routes?.value.kind !== 'map' || !isComplete(routes.value)) continue;
      if (isEmpty(routes.value))
        yield { span: routes.keySpan, message: 'A WebSocket API needs at least one route.' };
      for (const route of routes.value.entries) yield* ofRoute(route);
      const auth = entryOf(properties, 'Auth');
      if (auth && !isEmpty(auth.value) && !valueOf(routes.value, '$connect'))
        yield {
          span: auth.keySpan,
          message: '`Auth` works on the route `$connect`, which this API does not have.',
        };
      for (const map of writtenMaps(auth?.value)) yield* ofAuth(map, auth?.keySpan ?? map);
    }
  },
};

function* ofRoute({ key, keySpan, value }: MapEntry): Iterable<Finding> {
  if (!/^(?:\$connect|\$disconnect|\$default|[A-Za-z\d]+)$/.test(key))
    yield {
      span: keySpan,
      message: `\`${key}\` is no route: write letters and digits, \`$connect\`, \`$disconnect\` or \`$default\`.`,
    };
  if (value.kind !== 'map' || !isComplete(value)) return;
  if (!valueOf(value, 'FunctionArn'))
    yield { span: keySpan, message: `The route \`${key}\` needs \`FunctionArn\`.` };
  const parameters = entryOf(value, 'RequestParameters');
  if (parameters && key !== '$connect' && !isEmpty(parameters.value))
    yield { span: parameters.keySpan, message: 'Only `$connect` takes `RequestParameters`.' };
}

function* ofAuth(auth: MapValue, keySpan: MapEntry['keySpan']): Iterable<Finding> {
  if (isEmpty(auth)) return;
  const type = valueOf(auth, 'AuthType');
  if (!type) yield { span: keySpan, message: '`Auth` needs `AuthType`: `AWS_IAM`, `CUSTOM` or `NONE`.' };
  const name = textOf(type);
  if (!type || name === undefined) return;
  if (!['AWS_IAM', 'CUSTOM', 'NONE'].includes(name))
    yield { span: type, message: '`AuthType` is `AWS_IAM`, `CUSTOM` or `NONE`.' };
  if (name === 'CUSTOM' && isEmpty(valueOf(auth, 'AuthArn')))
    yield { span: type, message: '`CUSTOM` needs `AuthArn`.' };
  const [other] = auth.entries.filter(({ key }) => key !== 'AuthType');
  if ((name === 'AWS_IAM' || name === 'NONE') && other)
    yield {
      span: other.keySpan,
      message: `\`AuthType: ${name}\` takes nothing beside it. Remove \`${other.key}\`.`,
    };
}
