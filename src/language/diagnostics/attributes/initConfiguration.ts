import { type MapEntry, type Value, valueOf } from '../../../template/value.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const initConfiguration: Rule = {
  code: 'init-configuration',
  cfnLint: ['E3009'],
  severity: 'error',
  documentation: `What [\`AWS::CloudFormation::Init\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-init.html) tells \`cfn-init\` to do is a map of \`commands\`, \`files\`, \`groups\`, \`packages\`, \`services\`, \`sources\` and \`users\`; each of them is a map by name.`,
  bad: `
Resources:
  Server:
    Type: AWS::EC2::Instance
    Metadata:
      AWS::CloudFormation::Init:
        config:
          packages:
            - yum
    Properties:
      ImageId: ami-0abcdef1234567890
`,
  good: `
Resources:
  Server:
    Type: AWS::EC2::Instance
    Metadata:
      AWS::CloudFormation::Init:
        config:
          packages:
            yum: { httpd: [] }
    Properties:
      ImageId: ami-0abcdef1234567890
`,
  *check({ template, isComplete }: RuleContext): Iterable<Finding> {
    if (!isComplete) return;
    for (const { body } of template.resources) {
      const init = valueOf(body, 'Metadata', 'AWS::CloudFormation::Init');
      if (init?.kind !== 'map') continue;
      for (const { key, value } of init.entries)
        if (key !== 'configSets' && value.kind === 'map')
          for (const entry of value.entries) yield* ofSection(entry);
    }
  },
};

const sections: Readonly<Record<string, (value: Value) => Iterable<Finding>>> = {
  commands: mapsByName(['command', 'cwd', 'env', 'ignoreErrors', 'test', 'waitAfterCompletion']),
  files: mapsByName([
    ...['authentication', 'content', 'context', 'encoding', 'group', 'mode', 'owner', 'source'],
  ]),
  groups: mapsByName(['gid']),
  packages: managers(['apt', 'msi', 'python', 'rpm', 'rubygems', 'yum', 'zypper'], 'package manager'),
  services: managers(['systemd', 'sysvinit', 'windows'], 'service manager'),
  sources: () => [],
  users: mapsByName(['groups', 'homeDir', 'uid']),
};

function* ofSection({ key, keySpan, value }: MapEntry): Iterable<Finding> {
  const check = Object.hasOwn(sections, key) ? sections[key] : undefined;
  if (key.startsWith('Fn::') || value.kind === 'intrinsic') return;
  if (!check) {
    const advice = didYouMean(key, Object.keys(sections));
    yield { span: keySpan, message: `\`cfn-init\` knows no \`${key}\`.${advice}` };
  } else if (value.kind === 'list') yield { span: value, message: `\`${key}\` is a map by name.` };
  else yield* check(value);
}

function mapsByName(known: readonly string[]): (value: Value) => Iterable<Finding> {
  return function* (value) {
    for (const { keySpan, value: inner } of entriesOf(value)) {
      if (inner.kind === 'list') yield { span: keySpan, message: 'This is a map.' };
      for (const { key, keySpan: span } of entriesOf(inner))
        if (!known.includes(key) && !key.startsWith('Fn::'))
          yield { span, message: `\`cfn-init\` knows no \`${key}\` here.${didYouMean(key, known)}` };
    }
  };
}

function managers(known: readonly string[], noun: string): (value: Value) => Iterable<Finding> {
  return function* (value) {
    for (const { key, keySpan, value: inner } of entriesOf(value)) {
      if (!known.includes(key) && !key.startsWith('Fn::'))
        yield { span: keySpan, message: `\`${key}\` is no ${noun}.${didYouMean(key, known)}` };
      else if (inner.kind === 'list' || inner.kind === 'scalar')
        yield { span: keySpan, message: `\`${key}\` is a map by name.` };
    }
  };
}

function entriesOf(value: Value): readonly MapEntry[] {
  return value.kind === 'map' ? value.entries : [];
}
