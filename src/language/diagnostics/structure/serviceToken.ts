import { valueOf } from '../../../template/value.ts';
import { isGiven } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const serviceToken: Rule = {
  code: 'service-token',
  cfnLint: ['E3003'],
  severity: 'error',
  documentation: `A [custom resource](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-custom-resources.html) names who makes it: \`ServiceToken\` is the ARN of a function or a topic.`,
  bad: `
Resources:
  Seed:
    Type: Custom::Seed
    Properties:
      Table: orders
`,
  good: `
Resources:
  Seed:
    Type: Custom::Seed
    Properties:
      ServiceToken: arn:aws:lambda:eu-west-1:123456789012:function:seed
      Table: orders
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { type, properties, isComplete, resource, logicalIdSpan } of effective.resources)
      if (type.startsWith('Custom::') && isComplete && !isGiven(valueOf(properties, 'ServiceToken')))
        yield {
          span: resource.typeSpan ?? logicalIdSpan,
          message: 'A custom resource needs `ServiceToken`: the ARN of the function that makes it.',
        };
  },
};
