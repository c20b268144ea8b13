import type { Json } from '../shared/json.ts';
import { looksSecret, masked } from '../shared/secrets.ts';
import { type MapEntry, saysTrue, type ScalarValue, textOf, valueOf } from './value.ts';

export type ParameterValue =
  | { readonly kind: 'known'; readonly json: Json }
  /** `placeholder` is what stands in its place. */
  | { readonly kind: 'unknown'; readonly placeholder: string | undefined; readonly why: string };

/** The value of a template's parameter: the one that is given, else its default. */
export function parameterValue({ value }: MapEntry, given: string | undefined): ParameterValue {
  const type = textOf(valueOf(value, 'Type')) ?? 'String';
  const fallback = valueOf(value, 'Default');
  const text = given ?? (fallback?.kind === 'scalar' ? textOfDefault(fallback) : undefined);
  if (text === undefined) {
    return { kind: 'unknown', placeholder: undefined, why: 'the parameter has no default; give it a value' };
  }
  if (given === undefined && type.startsWith('AWS::SSM::Parameter::Value')) {
    return { kind: 'unknown', placeholder: text, why: `its value lies in the Parameter Store under ${text}` };
  }
  return { kind: 'known', json: isListParameter(type) ? splitList(text) : text };
}

/** Whether nobody should read its value: it has `NoEcho`, or its name looks so. */
export function isSecretParameter({ key, value }: MapEntry): boolean {
  return saysTrue(valueOf(value, 'NoEcho')) || looksSecret(key);
}

/** Values of a template's parameters for people to look at. An empty one stays so, for conditions ask for that. */
export function shownParameters(
  parameters: readonly MapEntry[],
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const secrets = parameters.filter((parameter) => {
    const value = parameterValue(parameter, given[parameter.key]);
    return isSecretParameter(parameter) && value.kind === 'known' && value.json !== '';
  });
  return { ...given, ...Object.fromEntries(secrets.map(({ key }) => [key, masked])) };
}

function textOfDefault({ value, source }: ScalarValue): string {
  return typeof value === 'boolean' ? String(value) : source;
}

/** Whether a parameter of the type is a list, be it of a Parameter Store value. */
export function isListParameter(type: string): boolean {
  return /^(?:CommaDelimitedList|List<.*>|AWS::SSM::Parameter::Value<(?:CommaDelimitedList|List<.*>)>)$/.test(
    type,
  );
}

function splitList(text: string): string[] {
  return text === '' ? [] : text.split(',').map((item) => item.trim());
}
