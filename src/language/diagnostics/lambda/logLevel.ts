import { entryOf, textOf } from '../../../template/value.ts';
import { isGiven, writtenMaps } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const logLevel: Rule = {
  code: 'log-level',
  cfnLint: ['E3696'],
  severity: 'error',
  documentation: `\`ApplicationLogLevel\` and \`SystemLogLevel\` of \`LoggingConfig\` filter lines in JSON: they need \`LogFormat: JSON\` and are refused beside \`Text\`.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      LoggingConfig:
        LogFormat: Text
        ApplicationLogLevel: DEBUG
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      LoggingConfig:
        LogFormat: JSON
        ApplicationLogLevel: DEBUG
`,
  *checkResources({ functions }: ResourceContext): Iterable<Finding> {
    for (const { properties } of functions)
      for (const config of writtenMaps(properties.get('LoggingConfig')?.value)) {
        if (textOf(entryOf(config, 'LogFormat')?.value) !== 'Text') continue;
        for (const name of ['ApplicationLogLevel', 'SystemLogLevel']) {
          const level = entryOf(config, name);
          if (level && isGiven(level.value))
            yield { span: level.keySpan, message: `\`${name}\` needs \`LogFormat: JSON\`.` };
        }
      }
  },
};
