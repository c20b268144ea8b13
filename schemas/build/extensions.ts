import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SchemaData } from '../../src/schema/schemaData.ts';
import type { RawSchema } from './rawSchema.ts';
import { translate } from './translate.ts';

const ofRule = [
  'aws_ec2_securitygroup/protocols_and_port_ranges_include',
  'aws_ec2_securitygroup/all_to_and_from_ports',
];
const ofVolume = ['aws_ec2_instance/blockdevicemappings'];
const ofDevice = ['aws_ec2_instance/virtualname_ephemeral'];

/** What properties of one object ask of each other, as cfn-lint has it: files by type and definition. */
const extensions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'AWS::ApiGateway::Authorizer': { '': ['aws_apigateway_authorizer/ttl'] },
  'AWS::ApiGateway::RestApi': { '': ['aws_apigateway_restapi/openapi_properties'] },
  'AWS::AutoScaling::LaunchConfiguration': { BlockDevice: ofVolume, BlockDeviceMapping: ofDevice },
  'AWS::CloudWatch::Alarm': { '': ['aws_cloudwatch_alarm/period'] },
  'AWS::CodeBuild::Project': {
    Artifacts: ['aws_codebuild_project/s3_locations'],
    Source: ['aws_codebuild_project/s3_locations'],
  },
  'AWS::EC2::Instance': {
    '': ['aws_ec2_instance/privateipaddress'],
    Ebs: ofVolume,
    BlockDeviceMapping: ofDevice,
  },
  'AWS::EC2::LaunchTemplate': { Ebs: ofVolume, BlockDeviceMapping: ofDevice },
  'AWS::EC2::SecurityGroup': { Ingress: ofRule, Egress: ofRule },
  'AWS::EC2::SecurityGroupEgress': { '': ofRule },
  'AWS::EC2::SecurityGroupIngress': { '': ofRule },
  'AWS::ECS::Service': { '': ['aws_ecs_service/fargate'] },
  'AWS::ECS::TaskDefinition': { LogConfiguration: ['aws_ecs_taskdefinition/logging_configuration'] },
  'AWS::ElastiCache::ReplicationGroup': {
    '': ['aws_elasticache_replicationgroup/transitencryptionenabled_valkey'],
  },
  'AWS::ElasticLoadBalancing::LoadBalancer': {
    Listeners: ['aws_elasticloadbalancing_loadbalancer/certificate'],
  },
  'AWS::ElasticLoadBalancingV2::Listener': { '': ['aws_elasticloadbalancingv2_listener/certificate'] },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    '': ['aws_elasticloadbalancingv2_loadbalancer/application_subnets'],
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    '': [
      'aws_elasticloadbalancingv2_targetgroup/healthcheckprotocol_restrictions',
      'aws_elasticloadbalancingv2_targetgroup/protocol_restrictions',
      'aws_elasticloadbalancingv2_targetgroup/targettype_restrictions',
    ],
  },
  'AWS::RDS::DBCluster': {
    '': [
      'aws_rds_dbcluster/aurora',
      'aws_rds_dbcluster/monitoring',
      'aws_rds_dbcluster/serverless_exclusive',
    ],
  },
  'AWS::RDS::DBInstance': {
    '': [
      'aws_rds_dbinstance/backupretentionperiod_maximum',
      'aws_rds_dbinstance/kmskey_storageencrypted',
      'aws_rds_dbinstance/replicamode_enum',
    ],
  },
  'AWS::S3::Bucket': { '': ['aws_s3_bucket/ownershipcontrols'] },
  'AWS::SNS::Subscription': { '': ['aws_sns_subscription/subscription_endpoint_protocol'] },
};

/** The extensions of a type by definition; none for the type itself. */
export function extensionsOf(type: string, folder: string): Readonly<Record<string, SchemaData>> {
  const ofType = Object.entries(extensions[type] ?? {}).map(([definition, names]): [string, SchemaData] => [
    definition,
    { allOf: names.map((name) => readExtension(join(folder, 'extensions', `${name}.json`))) },
  ]);
  return Object.fromEntries(ofType);
}

function readExtension(path: string): SchemaData {
  return translate(JSON.parse(readFileSync(path, 'utf8')) as RawSchema);
}
