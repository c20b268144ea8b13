import { posix } from 'node:path';
import { parseTemplate } from '../../../template/parse.ts';
import { entryOf, textOf, valueOf } from '../../../template/value.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

const definitions: Readonly<Record<string, { readonly what: string; readonly keys: readonly string[] }>> = {
  'AWS::Serverless::Api': { what: 'OpenAPI document', keys: ['paths'] },
  'AWS::Serverless::HttpApi': { what: 'OpenAPI document', keys: ['paths'] },
  'AWS::Serverless::StateMachine': { what: 'state machine', keys: ['StartAt', 'States'] },
};

export const definitionFile: Rule = {
  code: 'definition-file',
  cfnLint: [],
  severity: 'error',
  documentation: `The file that \`DefinitionUri\` names is YAML or JSON: an OpenAPI document with \`paths\`, or a state machine with \`StartAt\` and \`States\`.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: flow.asl.json
#- flow.asl.json
{"States": {"Done": {"Type": "Succeed"}}}
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: flow.asl.json
#- flow.asl.json
{"StartAt": "Done", "States": {"Done": {"Type": "Succeed"}}}
`,
  *check({ effective, files }: RuleContext): Iterable<Finding> {
    for (const [type, { what, keys }] of Object.entries(definitions))
      for (const { properties } of effective.ofType(type)) {
        const value = valueOf(properties, 'DefinitionUri');
        const path = textOf(value);
        const text = path === undefined || !/\.(?:ya?ml|json)$/i.test(path) ? undefined : files.read(path);
        // What substitutions make of the text, nobody knows yet.
        if (!value || path === undefined || text === undefined || text.includes('${')) continue;
        const { root, problems } = parseTemplate(text);
        const syntax = problems.find(({ code }) => code.endsWith('-syntax'));
        const missing = keys.filter((key) => !entryOf(root, key));
        const name = posix.basename(path);
        if (syntax) yield { span: value, message: `\`${name}\` cannot be read. ${syntax.message}` };
        else if (missing.length > 0)
          yield {
            span: value,
            message: `\`${name}\` is no ${what}: it lacks ${missing.map((key) => `\`${key}\``).join(' and ')}.`,
          };
      }
  },
};
