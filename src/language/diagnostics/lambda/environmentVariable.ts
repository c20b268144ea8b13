import { entryOf } from '../../../template/value.ts';
import { alternativesOf, writtenMaps } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime */
const reserved: ReadonlySet<string> = new Set([
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_DEFAULT_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_LAMBDA_RUNTIME_API',
  'AWS_REGION',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'LAMBDA_RUNTIME_DIR',
  'LAMBDA_TASK_ROOT',
]);

export const environmentVariable: Rule = {
  code: 'environment-variable',
  cfnLint: ['E3663'],
  severity: 'error',
  documentation: `An environment variable is a text. [Some names](https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime) are Lambda’s own, such as \`AWS_REGION\`: it sets them itself and refuses a function that does.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Environment:
        Variables:
          AWS_REGION: eu-west-1
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Environment:
        Variables:
          TABLE_REGION: eu-west-1
`,
  *checkResources({ functions }: ResourceContext): Iterable<Finding> {
    for (const { properties } of functions)
      for (const environment of writtenMaps(properties.get('Environment')?.value)) {
        const variables = entryOf(environment, 'Variables')?.value;
        for (const { entries } of writtenMaps(variables))
          for (const { key, keySpan, value } of entries) {
            if (reserved.has(key))
              yield { span: keySpan, message: `\`${key}\` is set by Lambda itself. Choose another name.` };
            for (const each of alternativesOf(value))
              if (each.kind === 'list' || each.kind === 'map')
                yield {
                  span: each,
                  message: `\`${key}\` is a text. Use \`!Join\` or \`Fn::ToJsonString\` for more.`,
                };
          }
      }
  },
};
