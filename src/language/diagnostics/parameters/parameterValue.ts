import { textOf } from '../../../template/value.ts';
import { refOf } from '../../alternatives.ts';
import { literalsOf } from '../../literals.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { holds } from '../schema/holds.ts';

export const parameterValue: Rule = {
  code: 'parameter-value',
  cfnLint: ['W1030'],
  severity: 'warning',
  documentation: `The default of a parameter is used where none is given, so that it has to fit the properties that refer to it.`,
  bad: `
Parameters:
  Mode:
    Type: String
    Default: ON_DEMAND
Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: !Ref Mode
      AttributeDefinitions:
        - { AttributeName: id, AttributeType: S }
      KeySchema:
        - { AttributeName: id, KeyType: HASH }
`,
  good: `
Parameters:
  Mode:
    Type: String
    Default: PAY_PER_REQUEST
Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: !Ref Mode
      AttributeDefinitions:
        - { AttributeName: id, AttributeType: S }
      KeySchema:
        - { AttributeName: id, KeyType: HASH }
`,
  *check({ template, functionNodes }: RuleContext): Iterable<Finding> {
    const parameters = new Set(template.parameters.map(({ key }) => key));
    for (const { span, value, schema, name } of functionNodes) {
      if (value.name !== 'Ref' || !parameters.has(refOf(value) ?? '')) continue;
      for (const given of literalsOf(value, template)) {
        // An empty default often stands for none; a list is written as one text.
        if (given.source === '' || schema.types.some((type) => type === 'array' || type === 'object'))
          continue;
        if (holds(given, schema) === false)
          yield {
            span,
            message: `\`${textOf(given) ?? ''}\`, the default of \`${textOf(value.argument) ?? ''}\`, is nothing for \`${name}\`.`,
          };
      }
    }
  },
};
