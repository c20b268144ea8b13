import { parseTemplate } from '../../../template/parse.ts';
import type { Template } from '../../../template/template.ts';
import { entryOf, textOf, valueOf } from '../../../template/value.ts';
import { isComplete } from '../../alternatives.ts';
import { didYouMean } from '../didYouMean.ts';
import { hasUnknownMacro } from '../../macros.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/** Where a nested stack says which template it is made of. */
const nested: Readonly<Record<string, string>> = {
  'AWS::CloudFormation::Stack': 'TemplateURL',
  'AWS::Serverless::Application': 'Location',
};

export const nestedParameters: Rule = {
  code: 'nested-parameters',
  cfnLint: ['E3043'],
  severity: 'error',
  documentation: `\`Parameters\` of a nested stack are those of its template: each that has no default must be given, and no other is known. Looked up where the template lies beside this one.`,
  bad: `
Resources:
  Network:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: network.yaml
      Parameters:
        Cidr: 10.0.0.0/16
#- network.yaml
Parameters:
  CidrBlock:
    Type: String
Resources:
  Topic:
    Type: AWS::SNS::Topic
`,
  good: `
Resources:
  Network:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: network.yaml
      Parameters:
        CidrBlock: 10.0.0.0/16
#- network.yaml
Parameters:
  CidrBlock:
    Type: String
Resources:
  Topic:
    Type: AWS::SNS::Topic
`,
  *check({ effective, files }: RuleContext): Iterable<Finding> {
    for (const [type, property] of Object.entries(nested))
      for (const { properties, isComplete: isWhole, logicalIdSpan } of effective.ofType(type)) {
        const path = textOf(valueOf(properties, property));
        const text = path === undefined || /^\w+:\/\//.test(path) ? undefined : files.read(path);
        if (path === undefined || text === undefined) continue;
        const inner = parseTemplate(text);
        const parameters = entryOf(properties, 'Parameters');
        const isReadable = inner.problems.length === 0 && !hasUnknownMacro(inner) && isWhole;
        if (!isReadable || (parameters && (parameters.value.kind !== 'map' || !isComplete(parameters.value))))
          continue;
        const given = parameters?.value.kind === 'map' ? parameters.value.entries : [];
        const known = inner.parameters.map(({ key }) => key);
        for (const { key, keySpan } of given)
          if (!known.includes(key))
            yield {
              span: keySpan,
              message: `\`${path}\` has no parameter \`${key}\`.${didYouMean(key, known)}`,
            };
        const missing = requiredOf(inner).filter((name) => !given.some(({ key }) => key === name));
        if (missing.length > 0)
          yield {
            span: parameters?.keySpan ?? logicalIdSpan,
            message: `\`${path}\` needs ${missing.map((name) => `\`${name}\``).join(', ')}.`,
          };
      }
  },
};

function requiredOf({ parameters }: Template): string[] {
  return parameters.filter(({ value }) => !valueOf(value, 'Default')).map(({ key }) => key);
}
