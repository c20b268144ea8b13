import type { Rule } from '../rule.ts';
import { written } from '../written.ts';
import { loopsOf } from './loops.ts';

export const forEachForm: Rule = {
  code: 'for-each-form',
  cfnLint: ['E1032'],
  severity: 'error',
  documentation: `[\`Fn::ForEach\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-foreach.html) is written \`Fn::ForEach::LoopName\`, with a list of an identifier, the collection to go through, and a map with one entry, which is repeated.`,
  bad: `
Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Queues:
    - Name
    - [Orders, News]
`,
  good: `
Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Queues:
    - Name
    - [Orders, News]
    - \${Name}Queue:
        Type: AWS::SQS::Queue
`,
  judgesMacroInput: true,
  *check({ template }) {
    for (const { key, keySpan, value } of loopsOf(template)) {
      if (!/^Fn::ForEach::[A-Za-z0-9]+$/.test(key)) {
        yield { span: keySpan, message: 'A loop has a name of letters and digits: `Fn::ForEach::Name`.' };
        continue;
      }
      const [identifier, collection, body] = value.kind === 'list' ? value.items : [];
      const isWhole = value.kind === 'list' && value.items.length === 3;
      if (!isWhole) yield { span: written(value, keySpan), message: form };
      if (identifier && identifier.kind !== 'scalar')
        yield { span: identifier, message: 'The first item of `Fn::ForEach` is an identifier.' };
      if (collection && (collection.kind === 'scalar' || collection.kind === 'map'))
        yield { span: written(collection, keySpan), message: 'The second item of `Fn::ForEach` is a list.' };
      if (body && body.kind !== 'map')
        yield { span: written(body, keySpan), message: 'The third item of `Fn::ForEach` is a map.' };
    }
  },
};

const form = '`Fn::ForEach` takes an identifier, a list and a map that is repeated for each item.';
