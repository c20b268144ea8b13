import { textOf, valueOf } from '../../../template/value.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const permissionPrincipal: Rule = {
  code: 'permission-principal',
  cfnLint: [],
  severity: 'error',
  documentation: `\`Principal\` of a permission is a service by its whole name (\`s3.amazonaws.com\`), an account, or an ARN.`,
  bad: `
Resources:
  Permission:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: place
      Principal: events
`,
  good: `
Resources:
  Permission:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: place
      Principal: events.amazonaws.com
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::Lambda::Permission')) {
      const principal = valueOf(properties, 'Principal');
      const text = textOf(principal) ?? '';
      if (principal && /^[a-z][a-z\d-]*$/.test(text))
        yield { span: principal, message: `\`${text}\` is no service. Write \`${text}.amazonaws.com\`.` };
    }
  },
};
