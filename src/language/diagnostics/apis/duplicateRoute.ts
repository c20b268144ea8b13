import { textOf, valueOf } from '../../../template/value.ts';
import { apiKinds, apiOf } from '../../samApis.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const duplicateRoute: Rule = {
  code: 'duplicate-route',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `Each path and method of an API leads to one function or state machine. Where two events give the same to the same API, the transform refuses the template. \`any\` beside a single method is allowed: the single method wins.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        List:
          Type: HttpApi
          Properties: { Path: /orders, Method: get }
        Show:
          Type: HttpApi
          Properties: { Path: /orders, Method: get }
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
        List:
          Type: HttpApi
          Properties: { Path: /orders, Method: get }
        Show:
          Type: HttpApi
          Properties: { Path: '/orders/{id}', Method: get }
`,
  *check({ effective, template }: RuleContext): Iterable<Finding> {
    for (const kind of apiKinds) {
      const seen = new Map<string, string>();
      for (const event of effective.eventsOfType(kind.event)) {
        const { owner, properties } = event;
        const api = apiOf(event, kind, effective, template.globals);
        const [path, method] = [textOf(valueOf(properties, 'Path')), textOf(valueOf(properties, 'Method'))];
        const isDefault = kind.event === 'HttpApi' && path === undefined && method === undefined;
        if (!api || valueOf(api.properties, 'DefinitionBody')) continue;
        if (!isDefault && (path === undefined || method === undefined)) continue;
        const route = isDefault ? '$default' : `${normalMethod(method)} ${path ?? ''}`;
        const key = `${api.logicalId} ${route}`;
        const first = seen.get(key);
        if (!first) seen.set(key, owner.logicalId);
        else
          yield {
            span: valueOf(properties, 'Path') ?? event.nameSpan,
            message: `\`${route}\` already leads to \`${first}\`. Give another path or method.`,
          };
      }
    }
  },
};

function normalMethod(method: string | undefined): string {
  return method?.toUpperCase() ?? 'ANY';
}
