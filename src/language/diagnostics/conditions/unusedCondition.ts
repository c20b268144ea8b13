import type { Rule } from '../rule.ts';

export const unusedCondition: Rule = {
  code: 'unused-condition',
  cfnLint: ['W8001'],
  severity: 'warning',
  documentation: `No resource, output, \`Fn::If\` or other condition of the template uses the condition.`,
  bad: `
Conditions:
  IsLive: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  good: `
Conditions:
  IsLive: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Condition: IsLive
`,
  *check({ template, references, values, isComplete }) {
    if (!isComplete || /Fn::Transform|!Transform|Fn::ForEach/.test(template.text)) return;
    const used = new Set(references.filter(({ kind }) => kind === 'condition').map(({ name }) => name));
    for (const { value, path } of values.texts) used.add(path.at(-1) === 'Condition' ? value.source : '');
    for (const { key, keySpan } of template.conditions)
      if (!used.has(key) && !key.startsWith('Fn::'))
        yield { span: keySpan, message: `The condition \`${key}\` is not used.` };
  },
};
