import type { ScalarValue, Span } from './value.ts';

const numberPattern = /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/**
 * A YAML scalar without quotes, as CloudFormation types it. `yes`, `on` and dates are strings, and so is a number
 * with leading zeros: account numbers and zip codes keep them.
 */
export function plainScalar(source: string, span: Span): ScalarValue {
  return { kind: 'scalar', value: plainValue(source), source, start: span.start, end: span.end };
}

export function stringScalar(text: string, span: Span): ScalarValue {
  return { kind: 'scalar', value: text, source: text, start: span.start, end: span.end };
}

/** What stands where nothing is written. */
export function emptyScalar(offset: number): ScalarValue {
  return { kind: 'scalar', value: null, source: '', start: offset, end: offset };
}

function plainValue(source: string): ScalarValue['value'] {
  // Most are words, and this is asked of every one.
  if (source !== '' && !/^[-+\d~tTfFnN]/.test(source)) return source;
  if (/^(?:|~|null|Null|NULL)$/.test(source)) return null;
  if (/^(?:true|True|TRUE)$/.test(source)) return true;
  if (/^(?:false|False|FALSE)$/.test(source)) return false;
  return numberPattern.test(source) ? Number(source) : source;
}
