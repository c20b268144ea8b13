import { type Value, valueOf } from '../../../template/value.ts';
import { alternativesOf, writtenScalars } from '../../alternatives.ts';
import { closest } from '../../../shared/closest.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const instanceClass: Rule = {
  code: 'instance-class',
  cfnLint: [
    ...['E3025', 'E3617', 'E3620', 'E3628', 'E3635', 'E3640', 'E3641', 'E3642', 'E3643', 'E3644'],
    ...['E3647', 'E3652', 'E3653', 'E3667', 'E3670', 'E3672', 'E3675', 'E3694'],
  ],
  severity: 'error',
  documentation: `The type of a machine is a family and a [size](https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html): \`t3.micro\`. Services put a name of their own before or after it: \`db.t3.micro\` for databases, \`cache.t3.micro\` for caches, \`t3.small.search\` for search domains. Which families there are is not looked up, for AWS adds to them; which sizes an old family has is.`,
  bad: `
Resources:
  Server:
    Type: AWS::EC2::Instance
    Properties:
      ImageId: ami-0abcdef1234567890
      InstanceType: t3.mcro
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
    for (const [service, { form, example, places }] of Object.entries(services))
      for (const [type, ...paths] of places)
        for (const { properties } of effective.ofType(type))
          for (const value of paths.flatMap((path) => valuesAt(properties, path.split('.'))))
            for (const scalar of writtenScalars(value)) {
              const message = complaintOf(scalar.source, service, form, example);
              if (message !== undefined) yield { span: scalar, message };
            }
  },
};

interface Service {
  readonly form: RegExp;
  readonly example: string;
  /** By type, the paths of properties; `*` stands for each item of a list. */
  readonly places: readonly (readonly [type: string, ...paths: string[]])[];
}

const sizes = ['nano', 'micro', 'small', 'medium', 'large', 'xlarge'];
const family = String.raw`(?<family>[a-z][a-z\d-]*)`;
const size = String.raw`(?<size>nano|micro|small|medium|large|\d*xlarge|metal(?:-\d+xl)?)`;
const bare = new RegExp(`^${family}\\.${size}$`);

const services: Readonly<Record<string, Service>> = {
  machine: {
    form: bare,
    example: 't3.micro',
    places: [
      ['AWS::AutoScaling::LaunchConfiguration', 'InstanceType'],
      ['AWS::Cloud9::EnvironmentEC2', 'InstanceType'],
      ['AWS::EC2::Host', 'InstanceType'],
      ['AWS::EC2::Instance', 'InstanceType'],
      ['AWS::EC2::LaunchTemplate', 'LaunchTemplateData.InstanceType'],
      ['AWS::EMR::Cluster', ...emrPaths()],
      ['AWS::EMR::InstanceFleetConfig', 'InstanceTypeConfigs.*.InstanceType'],
      ['AWS::EMR::InstanceGroupConfig', 'InstanceType'],
      ['AWS::GameLift::Fleet', 'EC2InstanceType'],
    ],
  },
  database: {
    form: new RegExp(String.raw`^db\.(?:serverless|${family}\.${size}(?:\.tpc\d\.mem\dx)?)$`),
    example: 'db.t3.micro',
    places: [
      ['AWS::DocDB::DBInstance', 'DBInstanceClass'],
      ['AWS::Neptune::DBInstance', 'DBInstanceClass'],
      ['AWS::RDS::DBCluster', 'DBClusterInstanceClass'],
      ['AWS::RDS::DBInstance', 'DBInstanceClass'],
    ],
  },
  cache: {
    form: new RegExp(String.raw`^cache\.${family}\.${size}$`),
    example: 'cache.t3.micro',
    places: [
      ['AWS::ElastiCache::CacheCluster', 'CacheNodeType'],
      ['AWS::ElastiCache::ReplicationGroup', 'CacheNodeType'],
    ],
  },
  'DAX cluster': {
    form: new RegExp(String.raw`^dax\.${family}\.${size}$`),
    example: 'dax.t3.small',
    places: [['AWS::DAX::Cluster', 'NodeType']],
  },
  'search domain': {
    form: new RegExp(String.raw`^${family}\.${size}\.(?:search|elasticsearch)$`),
    example: 't3.small.search',
    places: [
      [
        'AWS::Elasticsearch::Domain',
        'ElasticsearchClusterConfig.InstanceType',
        'ElasticsearchClusterConfig.DedicatedMasterType',
      ],
      ['AWS::OpenSearchService::Domain', 'ClusterConfig.InstanceType', 'ClusterConfig.DedicatedMasterType'],
    ],
  },
  broker: {
    form: new RegExp(String.raw`^mq\.${family}\.(?:${size}|\d*xl)$`),
    example: 'mq.t3.micro',
    places: [['AWS::AmazonMQ::Broker', 'HostInstanceType']],
  },
  warehouse: {
    form: new RegExp(String.raw`^${family}\.(?:${size}|xlplus)$`),
    example: 'ra3.large',
    places: [['AWS::Redshift::Cluster', 'NodeType']],
  },
  'model host': {
    form: new RegExp(String.raw`^ml\.${family}\.${size}$`),
    example: 'ml.t3.medium',
    places: [
      ['AWS::SageMaker::EndpointConfig', 'ProductionVariants.*.InstanceType'],
      ['AWS::SageMaker::NotebookInstance', 'InstanceType'],
    ],
  },
  'blockchain node': {
    form: new RegExp(String.raw`^bc\.${family}\.${size}$`),
    example: 'bc.t3.small',
    places: [['AWS::ManagedBlockchain::Node', 'NodeConfiguration.InstanceType']],
  },
};

function emrPaths(): string[] {
  return ['MasterInstanceGroup', 'CoreInstanceGroup', 'TaskInstanceGroups.*'].map(
    (group) => `Instances.${group}.InstanceType`,
  );
}

/** Of families to which AWS adds no more, from the smallest to the largest. */
const closed: Readonly<Record<string, readonly string[]>> = {
  t1: ['micro'],
  t2: [...sizes, '2xlarge'],
  t3: [...sizes, '2xlarge'],
  t3a: [...sizes, '2xlarge'],
  t4g: [...sizes, '2xlarge'],
  m1: ['small', 'medium', 'large', 'xlarge'],
  m2: ['xlarge', '2xlarge', '4xlarge'],
  m3: ['medium', 'large', 'xlarge', '2xlarge'],
  m4: ['large', 'xlarge', '2xlarge', '4xlarge', '10xlarge', '16xlarge'],
  c1: ['medium', 'xlarge'],
  c3: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge'],
  c4: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge'],
  r3: ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge'],
};

function complaintOf(text: string, service: string, form: RegExp, example: string): string | undefined {
  const groups = form.exec(text)?.groups;
  if (!groups) {
    const [wrongSize = ''] = /(?<=^(?:[a-z]+\.)?[a-z][a-z\d-]*\.)[a-z\d]+$/.exec(text) ?? [];
    const meant = wrongSize === '' ? undefined : closest(wrongSize, sizes);
    const advice =
      meant === undefined || !form.test(text.slice(0, -wrongSize.length) + meant)
        ? ` Write for instance \`${example}\`.`
        : ` Did you mean \`${text.slice(0, -wrongSize.length)}${meant}\`?`;
    return `\`${text}\` is no type of a ${service}.${advice}`;
  }
  const { family: name = '', size: written = '' } = groups;
  const known = service === 'machine' && Object.hasOwn(closed, name) ? closed[name] : undefined;
  return known === undefined || known.includes(written)
    ? undefined
    : `There is no \`${written}\` in the family \`${name}\`: it has ${known.join(', ')}.`;
}

function valuesAt(value: Value | undefined, [step, ...rest]: readonly string[]): readonly Value[] {
  if (step === undefined) return alternativesOf(value);
  if (step === '*') return value?.kind === 'list' ? value.items.flatMap((item) => valuesAt(item, rest)) : [];
  return alternativesOf(valueOf(value, step)).flatMap((inner) => valuesAt(inner, rest));
}
