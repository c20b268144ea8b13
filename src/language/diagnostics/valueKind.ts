import { isListParameter } from '../../template/parameter.ts';
import { textOf, valueOf, type IntrinsicValue, type Value } from '../../template/value.ts';
import type { Template } from '../../template/template.ts';

/** What a value comes to; a number is text too, for CloudFormation turns one into the other. */
export type ValueKind = 'text' | 'list' | 'map' | 'boolean' | 'unknown';

const ofFunctions: Readonly<Record<string, ValueKind>> = {
  Condition: 'boolean',
  'Fn::And': 'boolean',
  'Fn::Base64': 'text',
  'Fn::Cidr': 'list',
  'Fn::Equals': 'boolean',
  'Fn::GetAZs': 'list',
  'Fn::GetStackOutput': 'text',
  'Fn::ImportValue': 'text',
  'Fn::Join': 'text',
  'Fn::Length': 'text',
  'Fn::Not': 'boolean',
  'Fn::Or': 'boolean',
  'Fn::Split': 'list',
  'Fn::Sub': 'text',
  'Fn::ToJsonString': 'text',
};

const words: Readonly<Record<ValueKind, string>> = {
  text: 'text',
  list: 'a list',
  map: 'a map',
  boolean: 'a condition',
  unknown: 'something unknown',
};

export function valueKind(value: Value, template: Template): ValueKind {
  if (value.kind === 'scalar') return value.value === null ? 'unknown' : 'text';
  if (value.kind !== 'intrinsic') return value.kind;
  if (value.name === 'Ref') return kindOfRef(value, template);
  if (value.name === 'Fn::If') return kindOfIf(value, template);
  return Object.hasOwn(ofFunctions, value.name) ? (ofFunctions[value.name] ?? 'unknown') : 'unknown';
}

export function inWords(kind: ValueKind): string {
  return words[kind];
}

function kindOfRef({ argument }: IntrinsicValue, { parameters, resources }: Template): ValueKind {
  const name = textOf(argument) ?? '';
  const parameter = parameters.find(({ key }) => key === name);
  if (parameter) {
    const type = textOf(valueOf(parameter.value, 'Type'));
    return type === undefined ? 'unknown' : isListParameter(type) ? 'list' : 'text';
  }
  if (resources.some(({ logicalId }) => logicalId === name)) return 'text';
  if (name === 'AWS::NotificationARNs') return 'list';
  return name.startsWith('AWS::') && name !== 'AWS::NoValue' ? 'text' : 'unknown';
}

function kindOfIf({ argument }: IntrinsicValue, template: Template): ValueKind {
  const [, then, otherwise] = argument.kind === 'list' ? argument.items : [];
  if (!then || !otherwise) return 'unknown';
  const kind = valueKind(then, template);
  return valueKind(otherwise, template) === kind ? kind : 'unknown';
}
