import type { Finding, Rule, RuleContext } from '../rule.ts';
import { generatedIdsOf, generatedIdsOfEvent } from './generatedIds.ts';

export const generatedIdTaken: Rule = {
  code: 'generated-id-taken',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `SAM makes more resources than are written, and gives them [logical IDs](https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html) such as \`PlaceRole\` for a function \`Place\`. Where a resource of the template has that ID already, the transform refuses it.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
  PlaceRole:
    Type: AWS::SNS::Topic
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
  PlaceRoles:
    Type: AWS::SNS::Topic
`,
  *check({ effective, template }: RuleContext): Iterable<Finding> {
    if (template.kind !== 'sam') return;
    const made = new Map<string, string>();
    for (const resource of effective.resources)
      for (const id of generatedIdsOf(resource)) made.set(id, resource.logicalId);
    for (const event of effective.events)
      for (const id of generatedIdsOfEvent(event)) made.set(id, event.owner.logicalId);
    for (const { logicalId, logicalIdSpan } of effective.resources) {
      const owner = made.get(logicalId);
      if (owner !== undefined)
        yield {
          span: logicalIdSpan,
          message: `SAM gives this ID to what it makes for \`${owner}\`. Choose another.`,
        };
    }
  },
};
