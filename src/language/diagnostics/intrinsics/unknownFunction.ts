import { closest } from '../../../shared/closest.ts';
import type { Rule } from '../rule.ts';
import { shortName } from './functionCalls.ts';

export const unknownFunction: Rule = {
  code: 'unknown-function',
  cfnLint: ['E1001', 'E0000'],
  severity: 'error',
  documentation: `[Intrinsic functions](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html) are those of CloudFormation; nobody else can add any. Some of them, as \`Fn::Contains\`, are for the section \`Rules\` only.`,
  bad: `
Parameters:
  Stage:
    Type: String
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !sub orders-\${Stage}
`,
  good: `
Parameters:
  Stage:
    Type: String
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub orders-\${Stage}
`,
  *check({ values }) {
    const strange = [...values.calls].filter(([name]) => !known.includes(bare(name)));
    for (const { value, section, path } of strange.flatMap(([, calls]) => calls)) {
      if (path[1] === 'Metadata') continue;
      if (!ofRules.includes(bare(value.name))) {
        const name = shortName(value.name);
        yield {
          span: value.nameSpan,
          message: `There is no function \`${name}\`.${advice(bare(value.name))}`,
        };
      } else if (section !== 'Rules')
        yield { span: value.nameSpan, message: `\`${value.name}\` is for the section \`Rules\` only.` };
    }
  },
};

const known = [
  'And',
  'Base64',
  'Cidr',
  'Condition',
  'Equals',
  'FindInMap',
  'GetAZs',
  'GetAtt',
  'GetStackOutput',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'Ref',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
];
const ofRules = ['Contains', 'EachMemberEquals', 'EachMemberIn', 'RefAll', 'ValueOf', 'ValueOfAll'];

function bare(name: string): string {
  return name.replace(/^Fn::/, '');
}

function advice(name: string): string {
  const meant = closest(name, known);
  return meant === undefined ? '' : ` Did you mean \`!${meant}\`?`;
}
