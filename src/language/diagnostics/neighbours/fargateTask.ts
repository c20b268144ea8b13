import { entryOf, type MapValue, textOf, valueOf } from '../../../template/value.ts';
import { isGiven, writtenItems, writtenScalars } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const fargateTask: Rule = {
  code: 'fargate-task',
  cfnLint: ['E3047', 'E3048', 'E3713'],
  severity: 'error',
  documentation: `A task for Fargate says \`NetworkMode: awsvpc\`, \`Cpu\` and \`Memory\`, and has one of the [sizes](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html) that Fargate offers: 256 units of CPU go with 512, 1024 or 2048 MiB, 512 units with 1 to 4 GiB, and so on.`,
  bad: `
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      RequiresCompatibilities: [FARGATE]
      NetworkMode: awsvpc
      Cpu: '256'
      Memory: '4096'
      ContainerDefinitions:
        - { Name: shop, Image: shop }
`,
  good: `
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      RequiresCompatibilities: [FARGATE]
      NetworkMode: awsvpc
      Cpu: '256'
      Memory: '512'
      ContainerDefinitions:
        - { Name: shop, Image: shop }
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties, isComplete } of effective.ofType('AWS::ECS::TaskDefinition')) {
      const compatibilities = entryOf(properties, 'RequiresCompatibilities');
      if (compatibilities?.value.kind !== 'list') continue;
      if (!compatibilities.value.items.some((item) => textOf(item) === 'FARGATE')) continue;
      for (const name of isComplete ? ['NetworkMode', 'Cpu', 'Memory'] : [])
        if (!isGiven(valueOf(properties, name)))
          yield { span: compatibilities.keySpan, message: `A task for Fargate needs \`${name}\`.` };
      const mode = valueOf(properties, 'NetworkMode');
      if (mode?.kind === 'scalar' && isGiven(mode) && mode.source !== 'awsvpc')
        yield { span: mode, message: 'The network of a task for Fargate is `awsvpc`.' };
      for (const container of writtenItems(valueOf(properties, 'ContainerDefinitions')))
        for (const driver of writtenScalars(valueOf(container, 'LogConfiguration', 'LogDriver')))
          if (!logDrivers.includes(driver.source))
            yield { span: driver, message: `On Fargate logs go to one of ${logDrivers.join(', ')}.` };
      yield* ofSize(properties);
    }
  },
};

const logDrivers = ['awslogs', 'splunk', 'awsfirelens'];

const gib = 1024;

/** Memory in MiB by units of CPU: from, to, in steps. */
const sizes: ReadonlyMap<number, readonly [least: number, most: number, step: number]> = new Map([
  [512, [gib, 4 * gib, gib]],
  [1024, [2 * gib, 8 * gib, gib]],
  [2048, [4 * gib, 16 * gib, gib]],
  [4096, [8 * gib, 30 * gib, gib]],
  [8192, [16 * gib, 60 * gib, 4 * gib]],
  [16_384, [32 * gib, 120 * gib, 8 * gib]],
  [32_768, [60 * gib, 244 * gib, gib]],
]);

function* ofSize(properties: MapValue): Iterable<Finding> {
  const cpu = valueOf(properties, 'Cpu');
  const memory = valueOf(properties, 'Memory');
  const units = amountIn(textOf(cpu), 'vcpu');
  if (cpu && units !== undefined && units !== 256 && !sizes.has(units))
    yield {
      span: cpu,
      message: `Fargate has no tasks with ${textOf(cpu) ?? ''} units of CPU: write 256, 512, 1024 …`,
    };
  const memoryMib = amountIn(textOf(memory), 'gb');
  if (!memory || units === undefined || memoryMib === undefined) return;
  const [least, most, step] = sizes.get(units) ?? [512, 2048, 512];
  const isOffered =
    memoryMib >= least &&
    memoryMib <= most &&
    memoryMib % step === 0 &&
    !(units === 256 && memoryMib === 1536);
  if (!isOffered && (units === 256 || sizes.has(units)))
    yield {
      span: memory,
      message: `With ${units} units of CPU a task for Fargate has ${least} to ${most} MiB, not ${memoryMib}.`,
    };
}

/** `1024`, or `1 vCPU` and `1 GB`; undefined for anything else. */
function amountIn(text: string | undefined, unit: string): number | undefined {
  const [, amount = '', given] = /^\s*([\d.]+)\s*([a-z]+)?\s*$/i.exec(text ?? '') ?? [];
  if (amount === '') return undefined;
  if (given === undefined) return Number(amount);
  return given.toLowerCase() === unit ? Number(amount) * 1024 : undefined;
}
