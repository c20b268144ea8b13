import { valueOf } from '../../../template/value.ts';
import { isGiven } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const launchImage: Rule = {
  code: 'launch-image',
  cfnLint: ['E3673'],
  severity: 'error',
  documentation: `An EC2 instance needs an image to start from: its own \`ImageId\`, or that of its launch template.`,
  bad: `
Resources:
  Server:
    Type: AWS::EC2::Instance
    Properties:
      InstanceType: t3.micro
`,
  good: `
Resources:
  Server:
    Type: AWS::EC2::Instance
    Properties:
      ImageId: ami-0abcdef1234567890
      InstanceType: t3.micro
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties, isComplete, resource, logicalIdSpan } of effective.ofType('AWS::EC2::Instance'))
      if (
        isComplete &&
        !isGiven(valueOf(properties, 'ImageId')) &&
        !isGiven(valueOf(properties, 'LaunchTemplate'))
      )
        yield {
          span: resource.typeSpan ?? logicalIdSpan,
          message: 'An EC2 instance needs `ImageId`, or a `LaunchTemplate` that has one.',
        };
  },
};
