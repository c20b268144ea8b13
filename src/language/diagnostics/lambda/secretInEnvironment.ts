import { entryOf } from '../../../template/value.ts';
import { writtenMaps, writtenScalars } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

const secrets: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^(?:AKIA|ASIA)[A-Z0-9]{16}$/, 'an AWS access key'],
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/, 'a private key'],
  [/^gh[pousr]_[A-Za-z0-9]{36,}$/, 'a GitHub token'],
  [/^xox[abprs]-[A-Za-z0-9-]{20,}$/, 'a Slack token'],
  [/^sk_live_[A-Za-z0-9]{20,}$/, 'a Stripe key'],
];

export const secretInEnvironment: Rule = {
  code: 'secret-in-environment',
  cfnLint: [],
  severity: 'warning',
  documentation: `Whoever may read the template or the function’s configuration reads its environment variables. Keys and tokens belong into [Secrets Manager](https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html) or the Parameter Store. Only texts are reported whose form leaves no doubt.`,
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
          PARTNER_KEY: AKIAIOSFODNN7EXAMPLE
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
          PARTNER_KEY_SECRET: partner/key
`,
  *checkResources({ functions }: ResourceContext): Iterable<Finding> {
    for (const { properties } of functions)
      for (const environment of writtenMaps(properties.get('Environment')?.value))
        for (const { entries } of writtenMaps(entryOf(environment, 'Variables')?.value))
          for (const text of entries.flatMap(({ value }) => writtenScalars(value))) {
            const name = secrets.find(([pattern]) => pattern.test(text.source))?.[1];
            if (name !== undefined)
              yield {
                span: text,
                message: `This looks like ${name}. Keep it in Secrets Manager and read it there.`,
              };
          }
  },
};
