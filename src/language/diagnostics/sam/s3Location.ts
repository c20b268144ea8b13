import { type Value, valueOf } from '../../../template/value.ts';
import { alternativesOf, isComplete, isEmpty } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

const locations: Readonly<Record<string, string>> = {
  'AWS::Serverless::Function': 'CodeUri',
  'AWS::Serverless::LayerVersion': 'ContentUri',
  'AWS::Serverless::Api': 'DefinitionUri',
  'AWS::Serverless::HttpApi': 'DefinitionUri',
  'AWS::Serverless::StateMachine': 'DefinitionUri',
};

export const s3Location: Rule = {
  code: 's-three-location',
  cfnLint: ['E0001', 'E3031'],
  severity: 'error',
  documentation: `\`CodeUri\`, \`ContentUri\` and \`DefinitionUri\` are a path beside the template, \`s3://bucket/key\` (with \`?versionId=…\` at will), or a map with \`Bucket\` and \`Key\`.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      CodeUri: s3://code
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      CodeUri: s3://code/place.zip
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const [type, name] of Object.entries(locations))
      for (const { properties } of effective.ofType(type))
        for (const value of alternativesOf(valueOf(properties, name))) {
          const message = complaint(value, name);
          if (message !== undefined) yield { span: value, message };
        }
  },
};

function complaint(value: Value, name: string): string | undefined {
  if (value.kind === 'list') return `\`${name}\` is a path or a map with \`Bucket\` and \`Key\`, no list.`;
  if (value.kind === 'map') {
    if (!isComplete(value)) return undefined;
    const missing = ['Bucket', 'Key'].filter((key) => isEmpty(valueOf(value, key)));
    return missing.length === 0
      ? undefined
      : `\`${name}\` lacks ${missing.map((key) => `\`${key}\``).join(' and ')}.`;
  }
  if (value.kind !== 'scalar' || !value.source.startsWith('s3://')) return undefined;
  const [, bucket] = /^s3:\/\/([^/?]+)\/[^?]+(?:\?.*)?$/.exec(value.source) ?? [];
  if (bucket === undefined) return `\`${value.source}\` names no object. Write \`s3://bucket/key\`.`;
  if (/^[\w.-]+$/.test(bucket) || /[{$]/.test(bucket)) return undefined;
  return `There is no bucket \`${bucket}\`: such a name consists of lower-case letters, digits, dots and hyphens.`;
}
