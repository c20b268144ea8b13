import type { SchemaTypeName } from '../../../schema/schemaData.ts';
import type { Value } from '../../../template/value.ts';
import { typesOf } from './alternativeFor.ts';
import { fitsTypes } from './fits.ts';
import type { FunctionNode } from './functionNodes.ts';
import { shortName } from '../intrinsics/functionCalls.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SchemaNode } from './schemaNodes.ts';

export const wrongType: Rule = {
  code: 'wrong-type',
  cfnLint: ['E1015', 'E1018', 'E3012'],
  severity: 'error',
  documentation: `A value is of the type that its property asks for. CloudFormation turns \`"10"\` into a number, \`"true"\` into a boolean, and
any scalar into a text; it turns nothing else into anything. \`!Split\`, \`!GetAZs\` and \`!Cidr\` give lists, \`!Join\`, \`!Sub\` and
\`!Base64\` texts.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: soon
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: '10'
`,
  givesWay: true,
  concerns(schema) {
    return typesOf(schema).length > 0;
  },
  *checkNodes(nodes: readonly SchemaNode[]): Iterable<Finding> {
    for (const { value, schema, name } of nodes) {
      const types = typesOf(schema);
      if (fitsTypes(value, types) !== false) continue;
      const wanted = types.map((type) => words[type]).join(' or ');
      yield { span: value, message: `\`${name}\` is ${wanted}, not ${wordFor(value)}.` };
    }
  },
  *checkFunctionNodes(nodes: readonly FunctionNode[]): Iterable<Finding> {
    for (const { value, schema, name } of nodes) {
      const types = typesOf(schema);
      const given = Object.hasOwn(givenTypes, value.name) ? givenTypes[value.name] : undefined;
      if (!given || types.length === 0 || types.some((type) => given.includes(type))) continue;
      const wanted = types.map((type) => words[type]).join(' or ');
      const advice = given === list ? ' Take an item of it with `!Select`.' : '';
      yield {
        span: value,
        message: `\`${name}\` is ${wanted}, and \`${shortName(value.name)}\` gives ${given === list ? 'a list' : 'a text'}.${advice}`,
      };
    }
  },
};

const list: readonly SchemaTypeName[] = ['array'];
const text: readonly SchemaTypeName[] = ['string', 'integer', 'number', 'boolean', 'object'];

/** What the values of functions may stand for; JSON in a text for an object too. */
const givenTypes: Readonly<Record<string, readonly SchemaTypeName[]>> = {
  'Fn::Base64': text,
  'Fn::Cidr': list,
  'Fn::GetAZs': list,
  'Fn::Join': text,
  'Fn::Split': list,
  'Fn::Sub': text,
};

const words: Readonly<Record<SchemaTypeName, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  object: 'an object',
  array: 'a list',
  null: 'nothing',
};

function wordFor(value: Value): string {
  if (value.kind === 'map') return 'an object';
  if (value.kind === 'list') return 'a list';
  return value.kind === 'scalar' && value.source.length <= 40 ? `\`${value.source}\`` : 'a text';
}
