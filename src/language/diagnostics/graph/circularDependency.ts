import { entryOf } from '../../../template/value.ts';
import { circlesOf } from '../circles.ts';
import type { Rule } from '../rule.ts';

export const circularDependency: Rule = {
  code: 'circular-dependency',
  cfnLint: ['E3004'],
  severity: 'error',
  documentation: `\`Ref\`, \`Fn::GetAtt\`, \`Fn::Sub\` and \`DependsOn\` make one resource wait for another. Where resources wait for each other in a circle [none can be created](https://aws.amazon.com/blogs/infrastructure-and-automation/handling-circular-dependency-errors-in-aws-cloudformation/). What SAM makes a resource of its own of, as the events of a function, does not count, and neither does what depends on conditions.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    DependsOn: News
  News:
    Type: AWS::SNS::Topic
    DependsOn: Orders
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    DependsOn: News
  News:
    Type: AWS::SNS::Topic
`,
  *check({ template: { resources }, dependencies, references }) {
    const certain = resources.filter(({ body }) => !entryOf(body, 'Condition'));
    const edges = new Map(certain.map(({ logicalId }) => [logicalId, dependencies.get(logicalId) ?? []]));
    const circles = circlesOf(edges);
    for (const { logicalId, logicalIdSpan, span } of certain) {
      const circle = circles.get(logicalId);
      const next = circle?.[1];
      if (!circle || next === undefined) continue;
      const here = references.find(
        ({ kind, name, span: { start, end } }) =>
          kind !== 'condition' && name === next && span.start <= start && end <= span.end,
      );
      const message =
        next === logicalId
          ? `\`${logicalId}\` refers to itself.`
          : `Circular dependency: ${circle.join(' → ')}.`;
      yield { span: here?.span ?? logicalIdSpan, message };
    }
  },
};
