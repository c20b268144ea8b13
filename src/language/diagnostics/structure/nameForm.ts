import { entryOf } from '../../../template/value.ts';
import type { Rule } from '../rule.ts';

export const nameForm: Rule = {
  code: 'name-form',
  cfnLint: ['E3006', 'E2003', 'E6004', 'E7002', 'E8001', 'E3011'],
  severity: 'error',
  documentation: `Logical IDs and the names of parameters, mappings, outputs and rules are [letters and digits](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html), at most 255 of them.`,
  bad: `
Resources:
  order-queue:
    Type: AWS::SQS::Queue
`,
  good: `
Resources:
  OrderQueue:
    Type: AWS::SQS::Queue
`,
  *check({ template: { root } }) {
    for (const [section, what] of Object.entries(sections)) {
      const value = entryOf(root, section)?.value;
      for (const { key, keySpan } of value?.kind === 'map' ? value.entries : []) {
        if (/^[A-Za-z0-9]{1,255}$/.test(key) || key.startsWith('Fn::')) continue;
        const plain = key.replace(/[-_. ]+(\w?)/g, (_, letter: string) => letter.toUpperCase());
        const advice = plain !== key && /^[A-Za-z0-9]{1,255}$/.test(plain) ? ` Call it \`${plain}\`.` : '';
        yield { span: keySpan, message: `${what} has letters and digits only, at most 255.${advice}` };
      }
    }
  },
};

/** Conditions are left out: theirs may have more in them than is documented. */
const sections: Readonly<Record<string, string>> = {
  Resources: 'A logical ID',
  Parameters: 'The name of a parameter',
  Mappings: 'The name of a mapping',
  Outputs: 'The logical ID of an output',
};
