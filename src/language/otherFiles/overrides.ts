import type { Span } from '../../template/value.ts';

/** The value of one `parameter_overrides` of a samconfig. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html */
export interface Overrides {
  readonly span: Span;
  /** Whether names are keys of a table, not parts of strings. */
  readonly isTable: boolean;
  /** The insides of the strings that are or make up the value. */
  readonly strings: readonly Span[];
  /** The parameters that are given a value, in the order of the text. */
  readonly names: readonly OverrideName[];
}

export interface OverrideName {
  readonly name: string;
  readonly span: Span;
}

/** `Name=value` in a string, its value in quotes or not, and CloudFormation's `ParameterKey=Name,ParameterValue=value`. */
const pair =
  /(?<![^\s"'])(?:ParameterKey=(?<long>[A-Za-z0-9]+)\s*,\s*ParameterValue|(?<short>[A-Za-z0-9]+))=(?:\\"(?:(?!\\")[^])*\\"|"[^"]*"|'[^']*'|[^\s"'\\]*)/dg;

/** The names in the inside of a string. */
export function namesInString(text: string, { start, end }: Span): OverrideName[] {
  return [...text.slice(start, end).matchAll(pair)].flatMap(({ groups, indices }) => {
    const [from, to] = indices?.groups?.['long'] ?? indices?.groups?.['short'] ?? [0, 0];
    const name = groups?.['long'] ?? groups?.['short'] ?? '';
    return [{ name, span: { start: start + from, end: start + to } }];
  });
}
