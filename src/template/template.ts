/**
 * What a template means. In: the text of one document. Out: a {@link Template}, always, whatever the text.
 * Nothing here touches the file system, VS Code or AWS.
 */
import type { MapEntry, MapValue, Span, Value } from './value.ts';

/** A finding in a template. It is data: collected, never thrown. */
export interface Problem {
  readonly span: Span;
  /** Stable, kebab-case. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
}

export interface Template {
  readonly text: string;
  readonly format: 'yaml' | 'json';
  /** SAM when `Transform` names `AWS::Serverless-2016-10-31`, as a string or in a list. */
  readonly kind: 'sam' | 'cloudFormation';
  /** The whole document; absent where it is empty or no map. */
  readonly root: MapValue | undefined;
  /** Problems of the text itself: YAML or JSON syntax, duplicate keys. */
  readonly problems: readonly Problem[];
  /** Whether something in it is named to be repeated: one value may then stand in several places. */
  readonly hasAnchors: boolean;
  readonly transforms: readonly string[];
  readonly resources: readonly Resource[];
  readonly parameters: readonly MapEntry[];
  readonly mappings: readonly MapEntry[];
  readonly conditions: readonly MapEntry[];
  readonly outputs: readonly MapEntry[];
  /** The `Globals` section, in SAM templates. */
  readonly globals: MapValue | undefined;
}

export interface Resource {
  readonly logicalId: string;
  readonly logicalIdSpan: Span;
  /** The whole resource, key included. */
  readonly span: Span;
  /** Empty where `Type` is missing. */
  readonly type: string;
  readonly typeSpan: Span | undefined;
  /** `Type`, `Properties`, `Metadata`, `Condition` … as written. */
  readonly body: Value;
  readonly properties: MapValue | undefined;
}
