import { type Span, type Value, valueOf } from '../../../template/value.ts';
import { isComplete } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const requestParameters: Rule = {
  code: 'request-parameters',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`RequestParameters\` of an \`Api\` event is a list of \`method.request.header.X\`, \`method.request.querystring.x\` or \`method.request.path.x\`: as a text, or as the key of a map with \`Required\` and \`Caching\`.`,
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
          Type: Api
          Properties:
            Path: /orders
            Method: get
            RequestParameters:
              - header.X-Shop
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: Api
          Properties:
            Path: /orders
            Method: get
            RequestParameters:
              - method.request.header.X-Shop
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.eventsOfType('Api')) {
      const parameters = valueOf(properties, 'RequestParameters');
      for (const item of parameters?.kind === 'list' ? parameters.items : []) yield* ofItem(item);
    }
  },
};

function* ofItem(item: Value): Iterable<Finding> {
  if (item.kind === 'scalar') yield* ofName(item.source, item);
  if (item.kind === 'list') yield { span: item, message: 'A request parameter is a text or a map, no list.' };
  const [entry] = item.kind === 'map' && isComplete(item) ? item.entries : [];
  if (!entry) return;
  yield* ofName(entry.key, entry.keySpan);
  const settings = entry.value;
  const isSettings =
    settings.kind === 'map' && settings.entries.every(({ key }) => key === 'Required' || key === 'Caching');
  if (!isSettings && settings.kind !== 'intrinsic')
    yield { span: settings, message: `\`${entry.key}\` takes a map with \`Required\` and \`Caching\`.` };
}

function* ofName(name: string, span: Span): Iterable<Finding> {
  if (/^method\.request\.(?:querystring|path|header)\./.test(name)) return;
  yield {
    span,
    message: `\`${name}\` is no request parameter. Write for instance \`method.request.header.Authorization\`.`,
  };
}
