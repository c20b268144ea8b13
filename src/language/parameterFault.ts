import { isListParameter } from '../template/parameter.ts';
import { textOf, valueOf, type Value } from '../template/value.ts';
import { didYouMean } from './diagnostics/didYouMean.ts';

/** Why a parameter refuses a value; undefined where it takes it, or nobody knows. `parameter`: what declares it. */
export function parameterFault(text: string, parameter: Value): string | undefined {
  const type = textOf(valueOf(parameter, 'Type')) ?? '';
  // What is given for such a parameter is a name; the constraints are about the value behind it.
  if (type.startsWith('AWS::SSM::')) return undefined;
  const items = isListParameter(type) ? text.split(',').map((item) => item.trim()) : [text];
  return items.map((item) => faultOf(item, type, parameter)).find((fault) => fault !== undefined);
}

function faultOf(text: string, type: string, parameter: Value): string | undefined {
  const isNumber = type === 'Number' || type === 'List<Number>';
  if (isNumber && (text === '' || !Number.isFinite(Number(text)))) return `\`${text}\` is no number.`;
  return (
    notAmongAllowed(text, isNumber, parameter) ??
    outOfRange(text, type, parameter) ??
    unmatched(text, parameter)
  );
}

function notAmongAllowed(text: string, isNumber: boolean, parameter: Value): string | undefined {
  const list = valueOf(parameter, 'AllowedValues');
  const allowed = (list?.kind === 'list' ? list.items : []).map(textOf);
  if (allowed.length === 0 || allowed.includes(undefined)) return undefined;
  const same = (each: string | undefined): boolean =>
    each === text || (isNumber && Number(each) === Number(text)) || /^(?:true|false)$/i.test(text);
  if (allowed.some(same)) return undefined;
  const names = allowed.flatMap((each) => each ?? []);
  const advice = didYouMean(text, names) || ` Allowed: ${names.slice(0, 10).join(', ')}.`;
  return `\`${text}\` is none of the \`AllowedValues\`.${advice}`;
}

function outOfRange(text: string, type: string, parameter: Value): string | undefined {
  const [what, measure] = type === 'Number' ? ['Value', Number(text)] : ['Length', text.length];
  if (type !== 'Number' && type !== 'String') return undefined;
  const limit = (name: string): number => Number(textOf(valueOf(parameter, name + what)) ?? NaN);
  if (measure < limit('Min')) return `\`Min${what}\` is ${limit('Min')}; here it is ${measure}.`;
  return measure > limit('Max') ? `\`Max${what}\` is ${limit('Max')}; here it is ${measure}.` : undefined;
}

/** Only patterns that mean the same in Java, which CloudFormation runs, and in JavaScript are tried. */
function unmatched(text: string, parameter: Value): string | undefined {
  const pattern = textOf(valueOf(parameter, 'AllowedPattern'));
  if (pattern === undefined || /\(\?(?![:=!])|\\[pPhHRXQEAzZGb]|&&|[*+?}]\+|\[[^\]]*\[/.test(pattern))
    return undefined;
  try {
    return new RegExp(`^(?:${pattern})$`).test(text)
      ? undefined
      : `\`AllowedPattern\` does not match \`${text}\`.`;
  } catch {
    return undefined;
  }
}
