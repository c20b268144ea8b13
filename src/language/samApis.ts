import { type MapValue, textOf, type Value, valueOf } from '../template/value.ts';
import type {
  EffectiveEvent,
  EffectiveResource,
  EffectiveResources,
  EffectiveTemplate,
} from './effectiveTemplate.ts';
import { isComplete, refOf } from './alternatives.ts';

/** The two kinds of API whose events name a path and a method. */
export interface ApiKind {
  readonly event: 'Api' | 'HttpApi';
  readonly type: 'AWS::Serverless::Api' | 'AWS::Serverless::HttpApi';
  /** The property by which an event names its API. */
  readonly reference: 'RestApiId' | 'ApiId';
}

export const restApi: ApiKind = { event: 'Api', type: 'AWS::Serverless::Api', reference: 'RestApiId' };
const httpApi: ApiKind = { event: 'HttpApi', type: 'AWS::Serverless::HttpApi', reference: 'ApiId' };

export const apiKinds: readonly ApiKind[] = [restApi, httpApi];

/** What is known of the API that an event adds its route to. */
export interface ApiOfEvent {
  readonly logicalId: string;
  /** The API’s properties in force; of an implicit API those that `Globals` gives. */
  readonly properties: MapValue;
}

/** The logical ID by which an event names its API; undefined where it names none, or not plainly. */
export function apiIdOf(event: EffectiveEvent, { reference }: ApiKind): string | undefined {
  const value = valueOf(event.properties, reference);
  return refOf(value) ?? textOf(value);
}

/** The SAM API that the transform writes an event’s route into; undefined where it does not, or cannot be told. */
export function apiOf(
  event: EffectiveEvent,
  kind: ApiKind,
  effective: EffectiveTemplate,
  globals: Value | undefined,
): ApiOfEvent | undefined {
  if (!event.isComplete) return undefined;
  if (valueOf(event.properties, kind.reference) === undefined) {
    const section = valueOf(globals, kind.event);
    const properties: MapValue =
      section?.kind === 'map' ? section : { kind: 'map', entries: [], start: 0, end: 0 };
    return isComplete(properties)
      ? { logicalId: kind.event === 'Api' ? 'ServerlessRestApi' : 'ServerlessHttpApi', properties }
      : undefined;
  }
  const api = effective.named(apiIdOf(event, kind) ?? '');
  if (api?.type !== kind.type || !api.isComplete) return undefined;
  const isDefined = valueOf(api.properties, 'DefinitionBody') !== undefined && kind.event === 'Api';
  return isDefined || valueOf(api.properties, 'DefinitionUri') ? undefined : api;
}

export function apisOf(effective: EffectiveResources): readonly EffectiveResource[] {
  return effective.ofType('AWS::Serverless::Api', 'AWS::Serverless::HttpApi');
}
