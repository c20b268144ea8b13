import { entryOf, valueOf } from '../../../template/value.ts';
import { isEmpty } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

const excluded = ['ProvisionedConcurrencyConfig', 'FunctionUrlConfig', 'SnapStart'];

export const tenancyConfig: Rule = {
  code: 'tenancy-config',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `A function with \`TenancyConfig\` keeps an execution environment per tenant. It has no provisioned concurrency, no function URL and no SnapStart, and of SAM’s events only \`Api\` and \`HttpApi\` can say which tenant calls.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      TenancyConfig:
        TenantIsolationMode: PER_TENANT
      FunctionUrlConfig:
        AuthType: AWS_IAM
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      TenancyConfig:
        TenantIsolationMode: PER_TENANT
      Events:
        Order:
          Type: HttpApi
          Properties:
            Path: /
            Method: get
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    const isolated = effective
      .ofType('AWS::Serverless::Function')
      .filter(({ properties }) => !isEmpty(valueOf(properties, 'TenancyConfig')));
    for (const { properties } of isolated)
      for (const name of excluded) {
        const entry = entryOf(properties, name);
        if (entry && !isEmpty(entry.value))
          yield {
            span: entry.keySpan,
            message: `\`${name}\` does not go with \`TenancyConfig\`. Remove one of them.`,
          };
      }
    for (const { owner, type, typeValue, nameSpan } of effective.events)
      if (isolated.includes(owner) && type !== 'Api' && type !== 'HttpApi')
        yield {
          span: typeValue ?? nameSpan,
          message: 'A function with `TenancyConfig` can only have `Api` and `HttpApi` events.',
        };
  },
};
