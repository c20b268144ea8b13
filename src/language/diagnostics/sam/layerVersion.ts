import { textOf, valueOf } from '../../../template/value.ts';
import { writtenItems } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const layerVersion: Rule = {
  code: 'layer-version',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`RetentionPolicy\` of a layer is \`Retain\` or \`Delete\`, in plain text: it becomes a \`DeletionPolicy\`. \`CompatibleArchitectures\` has \`x86_64\`, \`arm64\` or both.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Tools:
    Type: AWS::Serverless::LayerVersion
    Properties:
      ContentUri: tools/
      RetentionPolicy: Keep
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Tools:
    Type: AWS::Serverless::LayerVersion
    Properties:
      ContentUri: tools/
      RetentionPolicy: Retain
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
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
