import { parseTemplate } from '../../src/template/parse.ts';
import type { Template } from '../../src/template/template.ts';
import { valueOf, type Span, type Value } from '../../src/template/value.ts';

/** The text of a template literal without its common indentation and its first line break. */
export function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}

export function yaml(text: string): Template {
  return parseTemplate(dedent(text), 'yaml');
}

export function rendered(template: Template, ...path: readonly string[]): string {
  return render(valueOf(template.root, ...path));
}

/** A value on one line: intrinsic functions by name, strings quoted. */
export function render(value: Value | undefined): string {
  switch (value?.kind) {
    case undefined:
      return 'nothing';
    case 'scalar':
      return JSON.stringify(value.value);
    case 'list':
      return `[${value.items.map(render).join(', ')}]`;
    case 'map':
      return `{${value.entries.map((entry) => `${entry.key}: ${render(entry.value)}`).join(', ')}}`;
    case 'intrinsic':
      return `${value.name}(${render(value.argument)})`;
  }
}

export function sliceOf(template: Template, span: Span | undefined): string | undefined {
  return span && template.text.slice(span.start, span.end);
}

/** Every key, value and name of an intrinsic function as it stands in the text, in order. */
export function slices(template: Template, value: Value | undefined = template.root): string[] {
  const slice = (span: Span): string => template.text.slice(span.start, span.end);
  switch (value?.kind) {
    case undefined:
      return [];
    case 'scalar':
      return [slice(value)];
    case 'list':
      return [slice(value), ...value.items.flatMap((item) => slices(template, item))];
    case 'map':
      return [
        slice(value),
        ...value.entries.flatMap((entry) => [`${slice(entry.keySpan)} →`, ...slices(template, entry.value)]),
      ];
    case 'intrinsic':
      return [`${slice(value)} = ${slice(value.nameSpan)} of`, ...slices(template, value.argument)];
  }
}

/** Problems as `code: the text they are about`. */
export function problemsOf(template: Template): string[] {
  return template.problems.map(({ code, span }) => `${code}: ${template.text.slice(span.start, span.end)}`);
}
