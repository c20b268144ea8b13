/** Forms of properties of which the published schemas say too little. */
import type { PropertyData } from '../../src/schema/schemaData.ts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export const identityPath: PropertyData = {
  type: 'string',
  minLength: 1,
  maxLength: 512,
  pattern: ['^/(?:[!-~]+/)?$', 'u'],
};
/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
export const databaseEngine: PropertyData = {
  type: 'string',
  enum: [
    'aurora-mysql',
    'aurora-postgresql',
    'custom-oracle-ee',
    'custom-oracle-ee-cdb',
    'custom-oracle-se2',
    'custom-oracle-se2-cdb',
    'custom-sqlserver-dev',
    'custom-sqlserver-ee',
    'custom-sqlserver-se',
    'custom-sqlserver-web',
    'db2-ae',
    'db2-se',
    'mariadb',
    'mysql',
    'oracle-ee',
    'oracle-ee-cdb',
    'oracle-se2',
    'oracle-se2-cdb',
    'postgres',
    'sqlserver-dev-ee',
    'sqlserver-ee',
    'sqlserver-ex',
    'sqlserver-se',
    'sqlserver-web',
  ],
  enumCaseInsensitive: true,
};

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html */
export const clusterEngine: PropertyData = {
  type: 'string',
  enum: ['aurora-mysql', 'aurora-postgresql', 'mysql', 'neptune', 'postgres'],
  enumCaseInsensitive: true,
};

export const cacheEngine: PropertyData = {
  type: 'string',
  enum: ['memcached', 'redis', 'valkey'],
  enumCaseInsensitive: true,
};

export const alarmActions: PropertyData = {
  type: 'array',
  maxItems: 5,
  items: { type: 'string', minLength: 1, maxLength: 1024 },
};

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html */
export const redrivePolicy: PropertyData = {
  type: ['object', 'string'],
  properties: { deadLetterTargetArn: { type: 'string' }, maxReceiveCount: { type: 'integer' } },
  required: ['deadLetterTargetArn', 'maxReceiveCount'],
  additionalProperties: false,
};
