import { entryOf, valueOf } from '../../../template/value.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Rule } from '../rule.ts';

export const ruleForm: Rule = {
  code: 'rule-form',
  cfnLint: ['E1700', 'E1701', 'E1702'],
  severity: 'error',
  documentation: `A [rule](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html) has \`Assertions\`, a list of maps with an \`Assert\` and an \`AssertDescription\`, and may have a \`RuleCondition\`.`,
  bad: `
Parameters:
  Stage:
    Type: String
Rules:
  OnlyLive:
    Assertion:
      - Assert: !Equals [!Ref Stage, live]
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  good: `
Parameters:
  Stage:
    Type: String
Rules:
  OnlyLive:
    Assertions:
      - Assert: !Equals [!Ref Stage, live]
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  *check({ template: { root }, isComplete }) {
    const section = valueOf(root, 'Rules');
    for (const { key, keySpan, value } of section?.kind === 'map' ? section.entries : []) {
      if (value.kind !== 'map') {
        if (isComplete) yield { span: keySpan, message: `\`${key}\` is a map with \`Assertions\`.` };
        continue;
      }
      const unknown = value.entries.find((entry) => !known.includes(entry.key));
      const assertions = entryOf(value, 'Assertions');
      if (unknown)
        yield {
          span: unknown.keySpan,
          message: `A rule has no \`${unknown.key}\`.${didYouMean(unknown.key, known)}`,
        };
      else if (!assertions && isComplete)
        yield { span: keySpan, message: `\`${key}\` has no \`Assertions\`.` };
      else if (assertions && assertions.value.kind !== 'list' && isComplete)
        yield { span: assertions.keySpan, message: '`Assertions` is a list of maps with an `Assert`.' };
    }
  },
};

const known = ['Assertions', 'RuleCondition'];
