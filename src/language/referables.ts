import { pseudoParameterNames } from '../template/pseudoParameters.ts';
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
  const own = template.resources.find((resource) => resource.logicalId === logicalId);
  return own ? own.type : generatedResource(template, logicalId)?.type;
}

/** The generated resources that a template's properties ask for, as far as their IDs can be told. */
function generated(template: Template): Referable[] {
  if (template.kind !== 'sam') return [];
  const ids = [
    ...template.resources.flatMap((resource) => generatedIds(resource, template)),
    'ServerlessRestApi',
    'ServerlessHttpApi',
  ];
  return ids.flatMap((name) => {
    const found = generatedResource(template, name);
    return found ? [{ name, kind: 'generated' as const, type: found.type }] : [];
  });
}

function generatedIds({ logicalId, type, properties }: Resource, { globals }: Template): string[] {
  const kind = type.replace('AWS::Serverless::', '');
  const has = (name: string): boolean =>
    (valueOf(properties, name) ?? valueOf(globals, kind, name)) !== undefined;
  switch (kind) {
    case 'Function':
      return [
        ...(has('Role') ? [] : ['Role']),
        ...(has('AutoPublishAlias') ? ['.Version', '.Alias'] : []),
        ...(has('FunctionUrlConfig') ? ['Url'] : []),
        ...(has('DeploymentPreference') ? ['DeploymentGroup'] : []),
      ].map((rest) => logicalId + rest);
    case 'StateMachine':
      return has('Role') ? [] : [`${logicalId}Role`];
    case 'Api':
      return [`${logicalId}.Stage`, `${logicalId}.Deployment`];
    case 'HttpApi':
    case 'WebSocketApi':
      return [`${logicalId}.Stage`];
    default:
      return [];
  }
}
