import { type MapValue, textOf, valueOf } from '../../../template/value.ts';
import { isGiven, refOf, writtenItems } from '../../alternatives.ts';
import type { EffectiveResource, EffectiveTemplate } from '../../effectiveTemplate.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const containerService: Rule = {
  code: 'container-service',
  cfnLint: ['E3049', 'E3052', 'E3054'],
  severity: 'error',
  documentation: `What an [ECS service](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html) needs depends on its task: with \`NetworkMode: awsvpc\` a \`NetworkConfiguration\`, with \`LaunchType: FARGATE\` one that has \`FARGATE\` among its \`RequiresCompatibilities\`. Where a container gets any port of the host (\`HostPort: 0\`), the target group checks the \`traffic-port\`.`,
  bad: `
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      NetworkMode: awsvpc
      ContainerDefinitions: [{ Name: shop, Image: shop, Memory: 256 }]
  Service:
    Type: AWS::ECS::Service
    Properties:
      TaskDefinition: !Ref Task
`,
  good: `
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      NetworkMode: awsvpc
      ContainerDefinitions: [{ Name: shop, Image: shop, Memory: 256 }]
  Service:
    Type: AWS::ECS::Service
    Properties:
      TaskDefinition: !Ref Task
      NetworkConfiguration:
        AwsvpcConfiguration: { Subnets: [subnet-12345678] }
`,
  *check({ effective }: RuleContext): Iterable<Finding> {
    for (const service of effective.ofType('AWS::ECS::Service')) {
      const task = effective.named(refOf(valueOf(service.properties, 'TaskDefinition')) ?? '');
      if (task?.type !== 'AWS::ECS::TaskDefinition') continue;
      yield* ofNetwork(service, task.properties);
      yield* ofLaunchType(service, task);
      yield* ofHealthChecks(service, task.properties, effective);
    }
  },
};

function* ofNetwork(
  { properties, isComplete, ...service }: EffectiveResource,
  task: MapValue,
): Iterable<Finding> {
  if (textOf(valueOf(task, 'NetworkMode')) !== 'awsvpc' || !isComplete) return;
  if (!isGiven(valueOf(properties, 'NetworkConfiguration')))
    yield {
      span: service.resource.typeSpan ?? service.logicalIdSpan,
      message: 'A service whose task has `NetworkMode: awsvpc` needs `NetworkConfiguration`.',
    };
}

function* ofLaunchType({ properties }: EffectiveResource, task: EffectiveResource): Iterable<Finding> {
  const launchType = valueOf(properties, 'LaunchType');
  const list = valueOf(task.properties, 'RequiresCompatibilities');
  if (!launchType || textOf(launchType) !== 'FARGATE' || !task.isComplete) return;
  const isWritten = list?.kind === 'list' && list.items.every(({ kind }) => kind === 'scalar');
  if (isWritten && !list.items.some((item) => textOf(item) === 'FARGATE'))
    yield {
      span: launchType,
      message: `\`${task.logicalId}\` is no task for Fargate: add \`FARGATE\` to its \`RequiresCompatibilities\`.`,
    };
}

function* ofHealthChecks(
  { properties }: EffectiveResource,
  task: MapValue,
  effective: EffectiveTemplate,
): Iterable<Finding> {
  for (const balancer of writtenItems(valueOf(properties, 'LoadBalancers'))) {
    const target = valueOf(balancer, 'TargetGroupArn');
    const group = effective.named(refOf(target) ?? '');
    const name = textOf(valueOf(balancer, 'ContainerName'));
    const port = textOf(valueOf(balancer, 'ContainerPort'));
    const container = writtenItems(valueOf(task, 'ContainerDefinitions')).find(
      (each) => name !== undefined && textOf(valueOf(each, 'Name')) === name,
    );
    const isDynamic = writtenItems(valueOf(container, 'PortMappings')).some(
      (each) => textOf(valueOf(each, 'HostPort')) === '0' && textOf(valueOf(each, 'ContainerPort')) === port,
    );
    const check = textOf(valueOf(group?.properties, 'HealthCheckPort'));
    if (target && isDynamic && check !== undefined && check !== 'traffic-port')
      yield {
        span: target,
        message: `With \`HostPort: 0\` the \`HealthCheckPort\` of \`${group?.logicalId ?? ''}\` is \`traffic-port\`.`,
      };
  }
}
