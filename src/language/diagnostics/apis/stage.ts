import { textOf, valueOf } from '../../../template/value.ts';
import { writtenScalars } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const stage: Rule = {
  code: 'api-version-and-stage',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`StageName\` of a REST API is letters, digits, \`_\` and \`-\`, and not empty. \`OpenApiVersion\` is \`3.0.1\`, \`3.0\` or \`2.0\`, in quotes where YAML would take it for a number.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1.0
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: v1
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::Serverless::Api')) {
      for (const name of writtenScalars(valueOf(properties, 'StageName')))
        if (!/^[\w-]{1,128}$/.test(name.source))
          yield {
            span: name,
            message:
              name.source === ''
                ? '`StageName` cannot be empty.'
                : 'A stage name has letters, digits, `_` and `-`.',
          };
      const version = valueOf(properties, 'OpenApiVersion');
      const text = textOf(version);
      if (version && text !== undefined && !/^(?:2\.0|3\.\d+(?:\.\d+)?)$/.test(text))
        yield { span: version, message: '`OpenApiVersion` is for instance `3.0.1`.' };
    }
  },
};
