import { saysFalse, textOf, valueOf } from '../../../template/value.ts';
import { writtenItems } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const taskContainers: Rule = {
  code: 'task-containers',
  cfnLint: ['E3042', 'E3053'],
  severity: 'error',
  documentation: `At least one of the containers of an ECS task is [\`Essential\`](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html), which each is that does not say otherwise. With \`NetworkMode: awsvpc\` the port of the host is that of the container.`,
  bad: `
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      NetworkMode: awsvpc
      ContainerDefinitions:
        - Name: shop
          Image: shop
          Memory: 256
          PortMappings:
            - { ContainerPort: 80, HostPort: 8080 }
`,
  good: `
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      NetworkMode: awsvpc
      ContainerDefinitions:
        - Name: shop
          Image: shop
          Memory: 256
          PortMappings:
            - { ContainerPort: 80, HostPort: 80 }
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::ECS::TaskDefinition')) {
      const list = valueOf(properties, 'ContainerDefinitions');
      const containers = list?.kind === 'list' ? list.items : [];
      const flags = containers.map((each) => valueOf(each, 'Essential'));
      const [first] = containers;
      if (first && flags.every(saysFalse))
        yield {
          span: valueOf(first, 'Essential') ?? first,
          message: 'At least one container of a task is essential.',
        };
      if (textOf(valueOf(properties, 'NetworkMode')) !== 'awsvpc') continue;
      for (const mapping of containers.flatMap((each) => writtenItems(valueOf(each, 'PortMappings')))) {
        const host = valueOf(mapping, 'HostPort');
        const [outer, inner] = [textOf(host), textOf(valueOf(mapping, 'ContainerPort'))];
        if (host && outer !== undefined && inner !== undefined && outer !== inner)
          yield {
            span: host,
            message: `With \`awsvpc\` the port of the host is that of the container: ${inner}.`,
          };
      }
    }
  },
};
