import { textOf, valueOf } from '../../../template/value.ts';
import { writtenScalars } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

const methods = ['get', 'post', 'put', 'delete', 'patch', 'head', 'options', 'any', '*'];

export const routeSyntax: Rule = {
  code: 'route-syntax',
  cfnLint: [],
  severity: 'error',
  documentation: `The path of an \`Api\` or \`HttpApi\` event begins with \`/\`. A path parameter is a whole segment in braces, \`/orders/{id}\`; one that takes the rest of the path, \`{proxy+}\`, is the last segment. The method is one of ${methods.map((method) => `\`${method}\``).join(', ')}, in capitals or not. Both are plain text: SAM takes no intrinsic function here, not even \`!Ref\` of a parameter.`,
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
          Type: HttpApi
          Properties:
            Path: orders/{id}
            Method: get
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
          Type: HttpApi
          Properties:
            Path: /orders/{id}
            Method: get
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { type, properties } of effective.eventsOfType('Api', 'HttpApi')) {
      for (const name of ['Path', 'Method']) {
        const value = valueOf(properties, name);
        if (value?.kind === 'intrinsic' && value.name !== 'Fn::Transform')
          yield { span: value, message: `\`${name}\` is plain text: SAM takes no intrinsic function here.` };
      }
      for (const path of writtenScalars(valueOf(properties, 'Path'))) {
        const complaint = complaintOf(path.source, type);
        if (complaint !== undefined) yield { span: path, message: complaint };
      }
      const method = valueOf(properties, 'Method');
      const name = textOf(method)?.toLowerCase();
      if (
        !method ||
        name === undefined ||
        methods.includes(name) ||
        name === 'x-amazon-apigateway-any-method'
      )
        continue;
      yield {
        span: method,
        message: `\`${textOf(method) ?? ''}\` is no HTTP method. Write one, or \`any\`.`,
      };
    }
  },
};

function complaintOf(path: string, type: string): string | undefined {
  if (path === '$default' && type === 'HttpApi') return undefined;
  if (!path.startsWith('/')) return `A path begins with \`/\`: \`/${path}\`.`;
  const segments = path.split('/').slice(1);
  for (const [index, segment] of segments.entries()) {
    const name = /^\{([^{}]*)\}$/.exec(segment)?.[1];
    if (name === undefined) {
      if (/[{}]/.test(segment))
        return `\`${segment}\`: a path parameter is a whole segment in braces, such as \`{id}\`.`;
      continue;
    }
    if (!/^[\w.:-]+\+?$/.test(name))
      return `\`{${name}}\` is no path parameter. Write a name, such as \`{id}\`.`;
    if (name.endsWith('+') && index < segments.length - 1)
      return `\`{${name}}\` takes the rest of the path and must be its last segment.`;
  }
  return undefined;
}
