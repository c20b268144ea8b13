import { isJsonObject, type Json, type JsonObject } from '../../../shared/json.ts';
import { type Value, valueOf } from '../../../template/value.ts';
import { writtenItems, writtenScalars } from '../../alternatives.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

const maximumCharacters = 4096;
const operators: ReadonlySet<string> = new Set([
  'anything-but',
  'cidr',
  'equals-ignore-case',
  'exists',
  'numeric',
  'prefix',
  'suffix',
  'wildcard',
]);

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
        : complaintOf(text.source);
    if (message !== undefined) yield { span: text, message };
  }
}

function complaintOf(text: string): string | undefined {
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    return 'This pattern is no JSON.';
  }
  return isJsonObject(json) ? complaintOfMap(json) : 'A pattern is a JSON object.';
}

function complaintOfMap(map: JsonObject): string | undefined {
  for (const [name, value] of Object.entries(map)) {
    if (name === '$or') continue;
    const complaint = isJsonObject(value)
      ? complaintOfMap(value)
      : Array.isArray(value)
        ? complaintOfList(value as readonly Json[])
        : `\`${name}\` is a list of the values to let through: \`[${JSON.stringify(value)}]\`.`;
    if (complaint !== undefined) return complaint;
  }
  return undefined;
}

function complaintOfList(list: readonly Json[]): string | undefined {
  for (const item of list) {
    if (Array.isArray(item)) return 'A list of values has no lists in it.';
    const [operator] = isJsonObject(item) ? Object.keys(item) : [];
    if (operator !== undefined && !operators.has(operator))
      return `There is no test \`${operator}\` in event patterns.`;
  }
  return undefined;
}
