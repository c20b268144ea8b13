import { isJsonObject, type Json } from '../shared/json.ts';
import { textOfJson } from './json.ts';
import type { Resolution } from './resolution.ts';
import { valueOf, type IntrinsicValue, type Value } from './value.ts';

type IntrinsicFunction = (value: IntrinsicValue, resolution: Resolution) => Json | undefined;

/** Functions that compute with their arguments alone. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html */
export const intrinsicFunctions: Readonly<Record<string, IntrinsicFunction>> = {
  'Fn::Base64': (value, resolution) => {
    const text = resolution.text(value.argument);
    return text === undefined ? undefined : Buffer.from(text).toString('base64');
  },
  'Fn::FindInMap': findInMap,
  'Fn::GetAZs': (_, { context }) => ['a', 'b', 'c'].map((letter) => context.region + letter),
  'Fn::Join': join,
  'Fn::Length': (value, resolution) => {
    const list = resolution.resolve(value.argument);
    return isList(list) ? list.length : resolution.give(value, 'its argument is no list');
  },
  'Fn::Select': select,
  'Fn::Split': (value, resolution) => {
    const [separator, text] = argumentsOf(value).map((argument) => resolution.text(argument));
    if (separator === undefined || text === undefined) return resolution.give(value, 'it lacks an argument');
    return text.split(separator);
  },
  'Fn::ToJsonString': (value, resolution) => JSON.stringify(resolution.resolve(value.argument) ?? null),
};

function join(value: IntrinsicValue, resolution: Resolution): Json {
  const [separator, list] = argumentsOf(value);
  if (!separator || !list) return resolution.give(value, 'it lacks an argument');
  const delimiter = resolution.text(separator) ?? '';
  if (list.kind === 'list') {
    return list.items.flatMap((item) => resolution.text(item) ?? []).join(delimiter);
  }
  const items = resolution.resolve(list);
  return isList(items) ? items.map(textOfJson).join(delimiter) : textOfJson(items ?? '');
}

function select(value: IntrinsicValue, resolution: Resolution): Json | undefined {
  const [index, list] = argumentsOf(value);
  if (!index || !list) return resolution.give(value, 'it lacks an argument');
  const position = Number(resolution.text(index));
  if (list.kind === 'list') {
    const item = list.items[position];
    return item ? resolution.resolve(item) : resolution.give(value, 'the list has no such item');
  }
  const attempt = resolution.known(() => resolution.resolve(list));
  if (!('answer' in attempt)) return resolution.give(value, attempt.why);
  const item = isList(attempt.answer) ? attempt.answer[position] : undefined;
  return item === undefined ? resolution.give(value, 'the list has no such item') : item;
}

function findInMap(value: IntrinsicValue, resolution: Resolution): Json | undefined {
  const [map, first, second, options] = argumentsOf(value);
  if (!map || !first || !second) return resolution.give(value, 'it lacks an argument');
  const attempt = resolution.known(() => [map, first, second].map((key) => resolution.text(key)));
  if (!('answer' in attempt)) return resolution.give(value, attempt.why);
  const [mapName = '', ...keys] = attempt.answer.map((key) => key ?? '');
  const mapping = resolution.context.template.mappings.find(({ key }) => key === mapName);
  const found = valueOf(mapping?.value, ...keys) ?? valueOf(options, 'DefaultValue');
  return found ? resolution.resolve(found) : resolution.give(value, 'the mapping has no such key');
}

function argumentsOf({ argument }: IntrinsicValue): readonly Value[] {
  return argument.kind === 'list' ? argument.items : [argument];
}

function isList(json: Json | undefined): json is readonly Json[] {
  return typeof json === 'object' && json !== null && !isJsonObject(json);
}
