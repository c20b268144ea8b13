import { pseudoParameterNames } from '../template/pseudoParameters.ts';
import { resourceNamed } from '../template/resourceNamed.ts';
import { generatedResource } from '../template/samGenerated.ts';
import type { Resource, Template } from '../template/template.ts';
import { textOf, valueOf } from '../template/value.ts';

/** What `Ref` may name. */
export interface Referable {
  readonly name: string;
  readonly kind: 'parameter' | 'resource' | 'generated' | 'pseudo';
  /** Of a resource or parameter; empty where it is not said. */
  readonly type: string;
  /** A parameter's. */
  readonly description?: string | undefined;
}

/** Parameters, resources, what SAM generates, and pseudo parameters. */
export function referables(template: Template): Referable[] {
  const { parameters, resources } = template;
  return [
    ...parameters.map(({ key, value }) => ({
      name: key,
      kind: 'parameter' as const,
      type: textOf(valueOf(value, 'Type')) ?? 'String',
      description: textOf(valueOf(value, 'Description')),
    })),
    ...resources.map(({ logicalId, type }) => ({ name: logicalId, kind: 'resource' as const, type })),
    ...generated(template),
    ...[...pseudoParameterNames].map((name) => ({ name, kind: 'pseudo' as const, type: '' })),
  ];
}

/** The type of a resource, one that SAM generates too. */
export function typeOfResource(template: Template, logicalId: string): string | undefined {
  const own = resourceNamed(template, logicalId);
  return own ? own.type : generatedResource(template, logicalId)?.type;
}

/** The generated resources that a template's properties ask for, as far as their IDs can be told. */
function generated(template: Template): Referable[] {
  if (template.kind !== 'sam') return [];
  const own = template.resources.flatMap((resource) =>
    generatedFor(resource, template).map(([rest, type]) => ({ name: resource.logicalId + rest, type })),
  );
  const shared = ['ServerlessRestApi', 'ServerlessHttpApi'].flatMap((name) => {
    const type = generatedResource(template, name)?.type;
    return type === undefined ? [] : [{ name, type }];
  });
  return [...own, ...shared].map((each) => ({ ...each, kind: 'generated' }));
}

type Generated = readonly (readonly [rest: string, type: string])[];

function generatedFor({ type, properties }: Resource, { globals }: Template): Generated {
  const kind = type.replace('AWS::Serverless::', '');
  const has = (name: string): boolean =>
    (valueOf(properties, name) ?? valueOf(globals, kind, name)) !== undefined;
  const role: Generated = has('Role') ? [] : [['Role', 'AWS::IAM::Role']];
  switch (type) {
    case 'AWS::Serverless::Function':
      return [
        ...role,
        ...(has('AutoPublishAlias') ? published : []),
        ...(has('FunctionUrlConfig') ? ([['Url', 'AWS::Lambda::Url']] as const) : []),
        ...(has('DeploymentPreference')
          ? ([['DeploymentGroup', 'AWS::CodeDeploy::DeploymentGroup']] as const)
          : []),
      ];
    case 'AWS::Serverless::StateMachine':
      return role;
    case 'AWS::Serverless::Api':
      return [
        ['.Stage', 'AWS::ApiGateway::Stage'],
        ['.Deployment', 'AWS::ApiGateway::Deployment'],
      ];
    case 'AWS::Serverless::HttpApi':
    case 'AWS::Serverless::WebSocketApi':
      return [['.Stage', 'AWS::ApiGatewayV2::Stage']];
    default:
      return [];
  }
}

const published: Generated = [
  ['.Version', 'AWS::Lambda::Version'],
  ['.Alias', 'AWS::Lambda::Alias'],
];
