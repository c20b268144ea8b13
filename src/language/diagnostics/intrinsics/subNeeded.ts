import { parseSub } from '../../../template/sub.ts';
import type { Rule } from '../rule.ts';
import { spanOfVariable } from './spanOfVariable.ts';

export const subNeeded: Rule = {
  code: 'sub-needed',
  cfnLint: ['E1029'],
  severity: 'error',
  documentation: `\`\${Name}\` is replaced in the text of [\`Fn::Sub\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-sub.html) only. Anywhere else it stays as it is. Nothing is said of code, of definitions with substitutions of their own, and of names that are none of the template.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: \${AWS::StackName}-orders
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub \${AWS::StackName}-orders
`,
  *check({ template, values, names }) {
    const resources = new Set(template.resources.map(({ logicalId }) => logicalId));
    for (const text of values.texts) {
      const { value, section, path, functions } = text;
      if (!sections.has(section) || functions.some(({ name }) => hasOwnText.has(name)) || path.some(isFree))
        continue;
      const isCode = path.some((key) => code.has(key));
      for (const part of parseSub(value.source)) {
        if (part.kind !== 'reference') continue;
        const [name = ''] = part.name.split('.');
        const isNamed =
          names.isPseudoParameter(part.name) ||
          (!isCode && (names.isParameter(part.name) || resources.has(name)));
        if (!isNamed) continue;
        const message = `\`\${${part.name}}\` stays as it is here. Use \`!Sub\`.`;
        yield { span: spanOfVariable(value, part.name, template.text), message };
      }
    }
  },
};

const sections: ReadonlySet<string> = new Set(['Globals', 'Outputs', 'Resources']);

const hasOwnText: ReadonlySet<string> = new Set(['Fn::Sub', 'Fn::Transform']);

/** Where text is for people, or another template. */
function isFree(key: string): boolean {
  return key === 'Metadata' || key === 'TemplateBody' || key.endsWith('Description');
}

/** Where languages stand that write their own variables, or substitutions, the same way. */
const code: ReadonlySet<string> = new Set([
  'Body',
  'BuildSpec',
  'Code',
  'Content',
  'Definition',
  'DefinitionBody',
  'DefinitionString',
  'Document',
  'Fn::Base64',
  'FunctionCode',
  'InlineCode',
  'RequestMappingTemplate',
  'RequestTemplates',
  'ResponseMappingTemplate',
  'ResponseTemplates',
  'UserData',
  'ZipFile',
]);
