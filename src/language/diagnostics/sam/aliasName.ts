import { entryOf, textOf, valueOf } from '../../../template/value.ts';
import { literalsOf } from '../../literals.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const aliasName: Rule = {
  code: 'alias-name',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`AutoPublishAlias\` becomes the name of a Lambda alias: letters, digits, hyphens and underscores, and not only digits.
SAM makes a logical ID of it, so that of intrinsic functions only \`!Ref\` of a parameter will do. The same holds for \`AutoPublishCodeSha256\`.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      AutoPublishAlias: live.1
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      AutoPublishAlias: live-1
`,
  *check({ effective, template }: RuleContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::Serverless::Function')) {
      for (const name of ['AutoPublishAlias', 'AutoPublishCodeSha256']) {
        const value = entryOf(properties, name)?.value;
        if (value?.kind !== 'intrinsic' || /^(?:Ref|Fn::(?:FindInMap|Transform))$/.test(value.name)) continue;
        yield { span: value, message: `\`${name}\` is a text or \`!Ref\` of a parameter.` };
      }
      for (const literal of literalsOf(valueOf(properties, 'AutoPublishAlias'), template)) {
        const text = textOf(literal);
        if (text === undefined || text === '' || text.includes('{{')) continue;
        if (/^(?!\d+$)[\w-]+$/.test(text)) continue;
        yield {
          span: literal,
          message: `\`${text}\` is no name of an alias: it has letters, digits, \`-\` and \`_\`, and not only digits.`,
        };
      }
    }
  },
};
