import { contentSpan } from '../../template/intrinsics.ts';
import { parseTemplate } from '../../template/parse.ts';
import { valueOf, type Value } from '../../template/value.ts';
import { withoutQuotes } from '../spans.ts';
import { namesInString, type Overrides } from './overrides.ts';

export function yamlOverrides(text: string): Overrides[] {
  const { root } = parseTemplate(text, 'yaml');
  return entriesOf(root).flatMap(({ value: environment }) =>
    entriesOf(environment).flatMap(({ value: command }) => {
      const value = valueOf(command, 'parameters', 'parameter_overrides');
      return value ? [overridesIn(text, value)] : [];
    }),
  );
}

function overridesIn(text: string, value: Value): Overrides {
  const span = { start: value.start, end: value.end };
  if (value.kind === 'map') {
    const names = value.entries.map(({ key, keySpan }) => ({
      name: key,
      span: withoutQuotes(keySpan, text),
    }));
    return { span, isTable: true, strings: [], names };
  }
  const items = value.kind === 'list' ? value.items : [value];
  const strings = items.filter(({ kind }) => kind === 'scalar').map(contentSpan);
  return { span, isTable: false, strings, names: strings.flatMap((each) => namesInString(text, each)) };
}

function entriesOf(value: Value | undefined): readonly { readonly value: Value }[] {
  return value?.kind === 'map' ? value.entries : [];
}
