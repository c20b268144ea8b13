import type { Json } from '../shared/json.ts';

/** What the Lambda API tells of a function and nothing here depends on. */
export interface FunctionDescription {
  /** Members of the API's FunctionConfiguration, in its own words, such as `Role`; they win over defaults. */
  readonly members: Readonly<Record<string, Json>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly layers: readonly DescribedLayer[];
}

export interface DescribedLayer {
  readonly arn: string;
  /** Absolute: a folder or an archive; absent where it is not here. */
  readonly content?: string;
}
