import type { MapValue, ScalarValue, Value } from '../../../template/value.ts';
import { alternativesOf, isGiven } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';
import { eventTypes, resourceTypes, type SamType } from './samPropertyTypes.ts';

const names: Readonly<Record<SamType, string>> = {
  text: 'a text',
  wholeNumber: 'a whole number, without quotes',
  boolean: '`true` or `false`, without quotes',
  map: 'a map',
  list: 'a list',
  textOrMap: 'a text',
};

export const samPropertyType: Rule = {
  code: 'sam-property-type',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `The SAM transform is stricter than CloudFormation about types: it does not take \`"10"\` for a number, \`2.0\` for the text \`"2.0"\`, or \`"true"\` for true. Where a value is of another type than the transform expects, it refuses the whole template.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: HttpApi
          Properties:
            Path: /orders
            Method: get
            PayloadFormatVersion: 2.0
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: HttpApi
          Properties:
            Path: /orders
            Method: get
            PayloadFormatVersion: '2.0'
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const [type, types] of Object.entries(resourceTypes))
      for (const { properties } of effective.ofType(type)) yield* ofProperties(properties, types);
    for (const { type, properties } of effective.events)
      yield* ofProperties(properties, Object.hasOwn(eventTypes, type) ? (eventTypes[type] ?? {}) : {});
  },
};

function* ofProperties(properties: MapValue, types: Readonly<Record<string, SamType>>): Iterable<Finding> {
  for (const { key, keySpan, value } of properties.entries) {
    const type = Object.hasOwn(types, key) ? types[key] : undefined;
    if (type === undefined) continue;
    for (const each of alternativesOf(value))
      if (isGiven(each) && !isOfType(each, type))
        yield { span: each.end > each.start ? each : keySpan, message: `\`${key}\` is ${names[type]}.` };
  }
}

function isOfType(value: Value, type: SamType): boolean {
  if (value.kind === 'intrinsic') return true;
  if (type === 'map' || type === 'list') return value.kind === type;
  if (type === 'textOrMap') return value.kind === 'map' || (value.kind === 'scalar' && isText(value));
  if (value.kind !== 'scalar') return false;
  if (type === 'text') return isText(value);
  // Unquoted, YAML knows more spellings: `yes`, `0x10`, `1_000`.
  if (typeof value.value === 'string') return !isQuoted(value) && !/[{}]/.test(value.source);
  return type === 'boolean' ? typeof value.value === 'boolean' : Number.isInteger(value.value);
}

function isText({ value }: ScalarValue): boolean {
  return typeof value === 'string';
}

function isQuoted({ start, end, source }: ScalarValue): boolean {
  return end - start > source.length;
}
