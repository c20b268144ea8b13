import type { Finding, Rule, RuleContext } from '../rule.ts';

export const discontinuedService: Rule = {
  code: 'discontinued-service',
  cfnLint: ['E3710'],
  severity: 'error',
  documentation: `AWS has [shut some services down](https://docs.aws.amazon.com/general/latest/gr/full_shutdown_services.html): no resource of theirs can be created.`,
  bad: `
Resources:
  Ledger:
    Type: AWS::QLDB::Ledger
    Properties:
      PermissionsMode: STANDARD
`,
  good: `
Resources:
  Ledger:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
`,
  *check({ template, today }: RuleContext): Iterable<Finding> {
    for (const { type, typeSpan } of template.resources) {
      const [vendor = '', service = ''] = type.split('::');
      const date = vendor === 'AWS' && Object.hasOwn(shutDown, service) ? shutDown[service] : undefined;
      if (typeSpan && date !== undefined && new Date(date) <= today)
        yield { span: typeSpan, message: `AWS has shut this service down on ${date}.` };
    }
  },
};

/** When each service ended. */
const shutDown: Readonly<Record<string, string>> = {
  CodeStar: '2024-07-31',
  Evidently: '2025-10-17',
  IoTAnalytics: '2025-12-15',
  IoTEvents: '2026-05-20',
  IoTThingsGraph: '2022-11-09',
  NimbleStudio: '2024-10-22',
  OpsWorks: '2024-05-26',
  QLDB: '2025-07-31',
};
