import { isSecretParameter, parameterValue } from '../../template/parameter.ts';
import { textOf, valueOf } from '../../template/value.ts';
import type { Hover, HoverContext } from './hover.ts';
import { bullets, code } from './markdown.ts';
import { occurrenceOf } from './named.ts';

/** A parameter, with the value it has here and where that is from. */
export function parameterHover(context: HoverContext): Hover | undefined {
  const occurrence = occurrenceOf(context, 'parameter');
  const { template, resolve } = context.document;
  const name = occurrence?.declaration.name;
  const parameter = template.parameters.find(({ key }) => key === name);
  if (!occurrence || !parameter || name === undefined) return undefined;
  const { value } = parameter;
  const type = textOf(valueOf(value, 'Type')) ?? 'String';
  const given = Object.hasOwn(resolve.parameters, name) ? resolve.parameters[name] : undefined;
  const allowed = valueOf(value, 'AllowedValues');
  const pattern = textOf(valueOf(value, 'AllowedPattern'));
  return {
    span: occurrence.span,
    paragraphs: [
      `**Parameter** ${code(name)}: ${type}`,
      textOf(valueOf(value, 'Description')) ?? '',
      bullets(
        isSecretParameter(parameter) ? 'Its value is hidden' : valueText(parameter, given),
        allowed?.kind === 'list'
          ? `Allowed: ${allowed.items.map((item) => code(textOf(item) ?? '')).join(', ')}`
          : '',
        pattern === undefined ? '' : `Pattern: ${code(pattern)}`,
      ),
    ],
  };
}

function valueText(parameter: Parameters<typeof parameterValue>[0], given: string | undefined): string {
  const value = parameterValue(parameter, given);
  if (value.kind === 'unknown') return `Value: not known here, ${value.why}`;
  const text = typeof value.json === 'string' ? value.json : JSON.stringify(value.json);
  return `Value: ${code(text)}, ${given === undefined ? 'its default' : 'from samconfig'}`;
}
