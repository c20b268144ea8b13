import { textOf, valueOf } from '../../../template/value.ts';
import type { Rule } from '../rule.ts';
import { dependenciesOf } from './dependencies.ts';

export const redundantDependsOn: Rule = {
  code: 'redundant-depends-on',
  cfnLint: ['W3005'],
  severity: 'information',
  documentation: `The resource refers to the other one in its properties and waits for it anyway.`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
  News:
    Type: AWS::SNS::Topic
    DependsOn: Orders
    Properties:
      DisplayName: !GetAtt Orders.QueueName
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
  News:
    Type: AWS::SNS::Topic
    Properties:
      DisplayName: !GetAtt Orders.QueueName
`,
  *check({ template }) {
    for (const resource of template.resources) {
      const dependsOn = valueOf(resource.body, 'DependsOn');
      if (!dependsOn) continue;
      const properties = { ...resource, body: resource.properties ?? dependsOn };
      const implied = new Set(dependenciesOf(properties, template));
      for (const item of dependsOn.kind === 'list' ? dependsOn.items : [dependsOn]) {
        const id = textOf(item);
        if (id !== undefined && implied.has(id))
          yield { span: item, message: `\`${id}\` is used in the properties, which waits for it already.` };
      }
    }
  },
};
