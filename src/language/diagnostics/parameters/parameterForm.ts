import { entryOf, textOf, valueOf } from '../../../template/value.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Rule } from '../rule.ts';
import { written } from '../written.ts';

export const parameterForm: Rule = {
  code: 'parameter-form',
  cfnLint: ['E2001'],
  severity: 'error',
  documentation: `A [parameter](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html) is a map with a \`Type\` and, where it is useful, \`AllowedPattern\`, \`AllowedValues\`, \`ConstraintDescription\`, \`Default\`, \`Description\`, \`MaxLength\`, \`MaxValue\`, \`MinLength\`, \`MinValue\` and \`NoEcho\`.`,
  bad: `
Parameters:
  Stage:
    Type: String
    Defualt: live
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  good: `
Parameters:
  Stage:
    Type: String
    Default: live
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  *check({ template: { parameters }, isComplete }) {
    for (const { key: name, keySpan, value } of parameters) {
      if (name.startsWith('Fn::')) continue;
      if (value.kind !== 'map') {
        if (isComplete) yield { span: keySpan, message: `\`${name}\` is a map with a \`Type\`.` };
        continue;
      }
      if (!entryOf(value, 'Type') && isComplete)
        yield { span: keySpan, message: `\`${name}\` has no \`Type\`, such as \`String\`.` };
      for (const { key, keySpan: span, value: inner } of value.entries) {
        if (!known.includes(key))
          yield { span, message: `A parameter has no \`${key}\`.${didYouMean(key, known)}` };
        else if (isForOtherType(key, textOf(valueOf(value, 'Type'))))
          yield { span, message: `\`${key}\` is for ${key.endsWith('Value') ? 'numbers' : 'texts'}.` };
        else if (key === 'NoEcho' && !/^(?:true|false|yes|no|on|off)$/i.test(textOf(inner) ?? 'true'))
          yield { span: inner, message: '`NoEcho` is `true` or `false`.' };
        else if (inner.kind === 'intrinsic')
          yield { span: inner, message: 'Parameters are known before functions are: write the value out.' };
        else if (key === 'AllowedValues' && inner.kind !== 'list' && isComplete)
          yield { span: written(inner, span), message: '`AllowedValues` is a list.' };
        else if (key !== 'AllowedValues' && inner.kind !== 'scalar')
          yield {
            span: inner,
            message: `\`${key}\` of a parameter is ${key === 'Default' ? 'text; items of a list are separated by commas' : 'no list and no map'}.`,
          };
      }
    }
  },
};

/** Lengths of numbers and sizes of texts mean nothing. */
function isForOtherType(key: string, type: string | undefined): boolean {
  if (type === 'String') return key === 'MinValue' || key === 'MaxValue';
  return type === 'Number' && (key === 'MinLength' || key === 'MaxLength');
}

const known = [
  'AllowedPattern',
  'AllowedValues',
  'ConstraintDescription',
  'Default',
  'Description',
  'MaxLength',
  'MaxValue',
  'MinLength',
  'MinValue',
  'NoEcho',
  'Type',
];
