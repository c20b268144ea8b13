import { type Value, valueOf } from '../../../template/value.ts';
import { writtenItems, writtenScalars } from '../../alternatives.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { patternComplaint } from './patternComplaint.ts';

const maximumCharacters = 4096;
export const filterPattern: Rule = {
  code: 'filter-pattern',
  cfnLint: [],
  severity: 'error',
  documentation: `\`Pattern\` of an event source’s \`Filters\` is JSON in the language of [event patterns](https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html): maps down to lists of the values to let through, or of tests such as \`{"prefix": "x"}\`. It has at most ${maximumCharacters} characters.`,
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
          Type: SQS
          Properties:
            Queue: arn:aws:sqs:eu-west-1:123456789012:orders
            FilterCriteria:
              Filters:
                - Pattern: '{"body": {"kind": "new"}}'
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
          Type: SQS
          Properties:
            Queue: arn:aws:sqs:eu-west-1:123456789012:orders
            FilterCriteria:
              Filters:
                - Pattern: '{"body": {"kind": ["new"]}}'
`,
  *check({ functions }: RuleContext): Iterable<Finding> {
    for (const { properties } of functions.flatMap(({ triggers }) => triggers))
      for (const filter of writtenItems(valueOf(properties, 'FilterCriteria', 'Filters')))
        yield* ofFilter(filter);
  },
};

function* ofFilter(filter: Value): Iterable<Finding> {
  const pattern = valueOf(filter, 'Pattern');
  if (pattern?.kind === 'map' || pattern?.kind === 'list')
    yield { span: pattern, message: '`Pattern` is JSON in a text: put it into quotes.' };
  for (const text of writtenScalars(pattern)) {
    const message =
      text.source.length > maximumCharacters
        ? `A pattern has at most ${maximumCharacters} characters.`
        : patternComplaint(text.source);
    if (message !== undefined) yield { span: text, message };
  }
}
