import { referredIds, shortForm } from '../../../template/intrinsics.ts';
import { entryOf } from '../../../template/value.ts';
import { isChangedByMacro } from '../../macros.ts';
import type { Rule } from '../rule.ts';

export const exportName: Rule = {
  code: 'export-name',
  cfnLint: ['E6102', 'E6003'],
  severity: 'error',
  documentation: `An \`Export\` is a map with the \`Name\` under which other stacks of the account and region [import](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html) the value. The name is text; no resource may make it. Two outputs cannot share one.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Url:
    Value: !Ref Orders
    Export: OrdersUrl
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Url:
    Value: !Ref Orders
    Export:
      Name: OrdersUrl
`,
  *check({ template, isComplete }) {
    const exported = new Map<string, string>();
    for (const { key: output, value } of template.outputs) {
      const entry = entryOf(value, 'Export');
      if (!entry || isChangedByMacro(entry.value)) continue;
      const name = entryOf(entry.value, 'Name');
      if (!name || name.value.kind === 'list' || name.value.kind === 'map') {
        if (isComplete) yield { span: entry.keySpan, message: '`Export` is a map with a `Name`.' };
        continue;
      }
      const used = template.resources.find(({ logicalId }) => referredIds(name.value).includes(logicalId));
      if (used)
        yield {
          span: name.value,
          message: `The name of an export cannot depend on a resource, here \`${used.logicalId}\`.`,
        };
      const form = shortForm(name.value);
      const other = exported.get(form);
      // Of outputs with conditions only one may be there.
      if (entryOf(value, 'Condition') || form === '') continue;
      if (other === undefined) exported.set(form, output);
      else yield { span: name.value, message: `\`${other}\` exports this name already.` };
    }
  },
};
