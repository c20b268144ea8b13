import { contentSpan } from '../../../template/intrinsics.ts';
import { valueOf, type Span, type Value } from '../../../template/value.ts';
import { isChangedByMacro } from '../../macros.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Rule } from '../rule.ts';

export const interfaceParameter: Rule = {
  code: 'interface-parameter',
  cfnLint: ['E4001', 'W4001'],
  severity: 'warning',
  documentation: `[\`AWS::CloudFormation::Interface\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-cloudformation-interface.html) groups and labels parameters of the template. What it says of others has no effect.`,
  bad: `
Metadata:
  AWS::CloudFormation::Interface:
    ParameterLabels:
      Stages:
        default: Which stage
Parameters:
  Stage:
    Type: String
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Ref Stage
`,
  good: `
Metadata:
  AWS::CloudFormation::Interface:
    ParameterLabels:
      Stage:
        default: Which stage
Parameters:
  Stage:
    Type: String
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Ref Stage
`,
  *check({ template, names, isComplete }) {
    if (!isComplete || isChangedByMacro(valueOf(template.root, 'Parameters'))) return;
    const parameters = template.parameters.map(({ key }) => key);
    const metadata = valueOf(template.root, 'Metadata', 'AWS::CloudFormation::Interface');
    for (const { key, keySpan } of metadata?.kind === 'map' ? metadata.entries : [])
      if (!sections.includes(key))
        yield {
          span: keySpan,
          severity: 'error',
          message: `An interface has no \`${key}\`.${didYouMean(key, sections)}`,
        };
    for (const { name, span } of namedIn(metadata)) {
      if (names.isParameter(name)) continue;
      yield { span, message: `\`${name}\` is no parameter of this template.${didYouMean(name, parameters)}` };
    }
  },
};

const sections = ['ParameterGroups', 'ParameterLabels'];

function namedIn(metadata: Value | undefined): { readonly name: string; readonly span: Span }[] {
  const groups = valueOf(metadata, 'ParameterGroups');
  const labels = valueOf(metadata, 'ParameterLabels');
  const grouped = groups?.kind === 'list' ? groups.items.map((group) => valueOf(group, 'Parameters')) : [];
  return [
    ...grouped.flatMap((list) =>
      (list?.kind === 'list' ? list.items : []).flatMap((item) =>
        item.kind === 'scalar' ? [{ name: item.source, span: contentSpan(item) }] : [],
      ),
    ),
    ...(labels?.kind === 'map' ? labels.entries : []).map(({ key, keySpan }) => ({
      name: key,
      span: keySpan,
    })),
  ];
}
