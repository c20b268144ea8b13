import { entryOf, valueOf } from '../../../template/value.ts';
import { literalsOf } from '../../literals.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const inlineCode: Rule = {
  code: 'inline-code',
  cfnLint: ['E3677', 'E3678'],
  severity: 'error',
  documentation: `Code in the template (\`InlineCode\`, \`ZipFile\`) is for Node.js and Python: CloudFormation puts it into \`index.js\` or \`index.py\`, so that \`Handler\` begins with \`index.\`, and takes 4 MB of it at most.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Runtime: ruby3.4
      InlineCode: 'def handler(event:, context:) = 1'
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
      InlineCode: exports.handler = async () => 1
`,
  *check({ functions, template }: RuleContext): Iterable<Finding> {
    for (const { properties, type, resource } of functions) {
      const code =
        type === 'AWS::Serverless::Function'
          ? entryOf(resource.properties, 'InlineCode')
          : entryOf(valueOf(resource.properties, 'Code'), 'ZipFile');
      if (!code) continue;
      for (const runtime of literalsOf(properties.get('Runtime')?.value, template))
        if (!/^(?:nodejs|python|\{\{)/.test(runtime.source) && runtime.source !== '')
          yield {
            span: code.keySpan,
            message: `\`${code.key}\` is for Node.js and Python, not for \`${runtime.source}\`.`,
          };
      const handler = properties.get('Handler')?.value;
      if (handler?.kind === 'scalar' && handler.source !== '' && !/^(?:index\.|\/|\{\{)/.test(handler.source))
        yield {
          span: handler,
          severity: 'warning',
          message: `\`${code.key}\` becomes the file \`index\`: the handler begins with \`index.\`.`,
        };
    }
  },
};
