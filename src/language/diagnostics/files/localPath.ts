import { posix } from 'node:path';
import { buildMetadataOf } from '../../../template/buildMetadata.ts';
import { resolveText } from '../../../template/resolve.ts';
import { alternativesOf } from '../../alternatives.ts';
import { type Value, valueOf } from '../../../template/value.ts';
import { entryOf } from '../../../template/value.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/** Properties that may be a path beside the template, and whether a build may make what is there. */
const paths: readonly (readonly [type: string, property: string, isBuildable: boolean])[] = [
  ['AWS::Serverless::LayerVersion', 'ContentUri', true],
  ['AWS::Serverless::Api', 'DefinitionUri', false],
  ['AWS::Serverless::HttpApi', 'DefinitionUri', false],
  ['AWS::Serverless::StateMachine', 'DefinitionUri', false],
  ['AWS::Serverless::GraphQLApi', 'SchemaUri', false],
  ['AWS::Serverless::Application', 'Location', true],
  ['AWS::CloudFormation::Stack', 'TemplateURL', true],
];

const built =
  /(?:^|[\\/])(?:dist|build|out|output|target|bin|publish|artifacts|cdk\.out|\.[^\\/.]+)(?:[\\/]|$)|\.(?:zip|jar)$/;

export const localPath: Rule = {
  code: 'local-path',
  cfnLint: [],
  severity: 'warning',
  documentation: `\`ContentUri\`, \`DefinitionUri\`, \`SchemaUri\`, \`Location\` and \`TemplateURL\` may be paths beside the template, which \`sam package\` uploads. Nothing is said of what a build makes: archives, and folders such as \`dist\` or \`target\`. For \`CodeUri\` see \`handler-file-missing\`.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: flow.asl.json
#- other.asl.json
{}
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: flow.asl.json
#- flow.asl.json
{"StartAt": "Done", "States": {"Done": {"Type": "Succeed"}}}
`,
  *check({ effective, files, resolve }: RuleContext): Iterable<Finding> {
    if (files.kindOf('.') === undefined) return;
    for (const [type, property, isBuildable] of paths)
      for (const { properties, resource } of effective.ofType(type)) {
        if (
          entryOf(resource.body, 'Metadata') &&
          (buildMetadataOf(resource)?.method !== undefined || isBuildable)
        )
          continue;
        for (const value of alternativesOf(valueOf(properties, property))) {
          const path = pathOf(value, resolve);
          if (path === undefined || built.test(path) || files.kindOf(path) !== undefined) continue;
          yield { span: value, message: `There is no \`${posix.normalize(path)}\` beside this template.` };
        }
      }
  },
};

function pathOf(value: Value, resolve: RuleContext['resolve']): string | undefined {
  if (value.kind !== 'scalar') return undefined;
  const { text, unresolved } = resolveText(value, resolve);
  if (text === undefined || text === '' || unresolved.length > 0 || /^[\w+.-]{2,}:/.test(text))
    return undefined;
  return text;
}
