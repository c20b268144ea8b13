import type { Resource } from '../../../template/template.ts';
import { entryOf, valueOf } from '../../../template/value.ts';
import type { Rule } from '../rule.ts';

export const expandedResourceLimit: Rule = {
  code: 'expanded-resource-limit',
  cfnLint: ['E3010'],
  severity: 'error',
  documentation: `CloudFormation takes [500 resources](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html) in a stack, counted after SAM has made its own of functions, events and APIs: a function with one event comes to three or more. What is counted here is the least that SAM makes.`,
  bad: functions(251),
  good: functions(250),
  *check({ template: { kind, resources, root } }) {
    const section = entryOf(root, 'Resources');
    if (kind !== 'sam' || !section || resources.length > limit) return;
    const least = resources.reduce((sum, resource) => sum + leastExpanded(resource), 0);
    if (least <= limit) return;
    const message = `SAM makes at least ${least} resources of these ${resources.length}; a stack has at most ${limit}. Move some to a nested application.`;
    yield { span: section.keySpan, message };
  },
};

const limit = 500;

/** The least that SAM makes of a resource, with it. */
function leastExpanded({ type, properties }: Resource): number {
  if (type === 'AWS::Serverless::Api') return 3;
  if (type === 'AWS::Serverless::HttpApi') return 2;
  if (type !== 'AWS::Serverless::Function' && type !== 'AWS::Serverless::StateMachine') return 1;
  const events = valueOf(properties, 'Events');
  const eventCount = events?.kind === 'map' ? events.entries.length : 0;
  return 1 + (entryOf(properties, 'Role') ? 0 : 1) + eventCount;
}

function functions(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `  Place${index}: *place`);
  return `
Transform: AWS::Serverless-2016-10-31
Metadata:
  Place: &place
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
Resources:
${names.join('\n')}
`;
}
