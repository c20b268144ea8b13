import { textOf, valueOf } from '../../../template/value.ts';
import { writtenItems } from '../../alternatives.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const layerVersion: Rule = {
  code: 'layer-version',
  severity: 'error',
  documentation: `\`RetentionPolicy\` of a layer is \`Retain\` or \`Delete\`, in plain text: it becomes a \`DeletionPolicy\`. \`CompatibleArchitectures\` has \`x86_64\`, \`arm64\` or both.`,
  *check({ effective }: RuleContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::Serverless::LayerVersion')) {
      const policy = valueOf(properties, 'RetentionPolicy');
      const isParameter = policy?.kind === 'intrinsic' && policy.name === 'Ref';
      if (policy && !isParameter && !/^(?:retain|delete)$/i.test(textOf(policy) ?? ''))
        yield { span: policy, message: '`RetentionPolicy` is `Retain` or `Delete`.' };
      for (const architecture of writtenItems(valueOf(properties, 'CompatibleArchitectures'))) {
        const name = textOf(architecture);
        if (name !== undefined && name !== 'x86_64' && name !== 'arm64')
          yield { span: architecture, message: 'A layer is compatible with `x86_64`, `arm64` or both.' };
      }
    }
  },
};
