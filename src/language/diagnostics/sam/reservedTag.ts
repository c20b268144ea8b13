import { entryOf } from '../../../template/value.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const reservedTag: Rule = {
  code: 'reserved-tag',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `SAM tags functions and nested applications with \`lambda:createdBy\` and refuses a template that sets that tag itself.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Tags:
        lambda:createdBy: me
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Tags:
        createdBy: me
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    const tagged = effective.ofType('AWS::Serverless::Function', 'AWS::Serverless::Application');
    for (const { properties } of tagged) {
      const tag = entryOf(entryOf(properties, 'Tags')?.value, 'lambda:createdBy');
      if (tag)
        yield { span: tag.keySpan, message: '`lambda:createdBy` is SAM’s own tag. Choose another key.' };
    }
  },
};
