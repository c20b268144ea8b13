import { valueOf } from '../../../template/value.ts';
import { writtenScalars } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const simpleTable: Rule = {
  code: 'simple-table-key',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`Type\` of the \`PrimaryKey\` of an \`AWS::Serverless::SimpleTable\` is \`String\`, \`Number\` or \`Binary\`, written out, unlike in DynamoDB itself.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::SimpleTable
    Properties:
      PrimaryKey:
        Name: id
        Type: S
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::SimpleTable
    Properties:
      PrimaryKey:
        Name: id
        Type: String
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::Serverless::SimpleTable'))
      for (const type of writtenScalars(valueOf(properties, 'PrimaryKey', 'Type')))
        if (!['String', 'Number', 'Binary'].includes(type.source))
          yield {
            span: type,
            message: `\`${type.source}\` is no type of a key: write \`String\`, \`Number\` or \`Binary\`.`,
          };
  },
};
