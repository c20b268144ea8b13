import { closest } from '../../../shared/closest.ts';
import { textOf } from '../../../template/value.ts';
import { fitsEnum } from './fits.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SchemaNode } from './schemaNodes.ts';

/** How many values a message can list. */
const listable = 8;

export const valueNotAllowed: Rule = {
  code: 'value-not-allowed',
  cfnLint: ['E3030'],
  severity: 'error',
  documentation: `Some properties take only certain values.`,
  bad: `
Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      KeySchema:
        - AttributeName: id
          KeyType: HASH
      AttributeDefinitions:
        - AttributeName: id
          AttributeType: String
      BillingMode: PAY_PER_REQUEST
`,
  good: `
Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      KeySchema:
        - AttributeName: id
          KeyType: HASH
      AttributeDefinitions:
        - AttributeName: id
          AttributeType: S
      BillingMode: PAY_PER_REQUEST
`,
  givesWay: true,
  concerns({ keywords }) {
    return keywords.enum !== undefined;
  },
  *checkNodes(nodes: readonly SchemaNode[]): Iterable<Finding> {
    for (const { value, schema, name } of nodes) {
      if (fitsEnum(value, schema) !== false) continue;
      const written = textOf(value) ?? '';
      const choices = (schema.keywords.enum ?? []).map(String);
      const meant = closest(written, choices);
      const list = choices.map((each) => `\`${each}\``).join(', ');
      const advice =
        meant !== undefined
          ? ` Did you mean \`${meant}\`?`
          : choices.length <= listable
            ? ` It is one of ${list}.`
            : '';
      yield { span: value, message: `\`${name}\` cannot be \`${written}\`.${advice}` };
    }
  },
};
