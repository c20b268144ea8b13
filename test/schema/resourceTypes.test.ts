import assert from 'node:assert/strict';

import { policyTemplates } from '../../src/schema/policyTemplates.ts';
import { types } from '../support/resourceTypes.ts';
import type { ResourceType } from '../../src/schema/resourceType.ts';
import type { Property, ValueSchema } from '../../src/schema/valueSchema.ts';

function typeNamed(name: string): ResourceType {
  const type = types.get(name);
  assert.ok(type, name);
  return type;
}

function propertyAt(type: string, ...path: readonly string[]): Property {
  let schema: ValueSchema = typeNamed(type).schema;
  for (const name of path.slice(0, -1)) {
    const inner: ValueSchema | undefined = name === '[]' ? schema.items : schema.property(name);
    assert.ok(inner, name);
    schema = inner;
  }
  const property = schema.everyProperty().get(path.at(-1) ?? '');
  assert.ok(property, path.join('.'));
  return property;
}

describe('the resource types', () => {
  it('are all of CloudFormation and SAM', () => {
    assert.equal(types.names.size, 1897);
    assert.equal([...types.names].filter((name) => name.startsWith('AWS::Serverless::')).length, 14);
  });

  it('do not have those of others', () => {
    assert.equal(types.get('Custom::Thing'), undefined);
    assert.equal(types.get('toString'), undefined);
  });

  it('say which properties a resource must have', () => {
    const required = [...typeNamed('AWS::Lambda::Function').properties].filter(([, each]) => each.isRequired);
    assert.deepEqual(
      required.map(([name]) => name),
      ['Code', 'Role'],
    );
  });

  it('say what a value may be', () => {
    assert.deepEqual(propertyAt('AWS::SQS::Queue', 'DelaySeconds').value.types, ['integer']);
    assert.deepEqual(propertyAt('AWS::Lambda::Function', 'MemorySize').value.keywords, {
      minimum: 128,
      maximum: 32768,
      type: 'integer',
    });
    const attributeType = propertyAt('AWS::DynamoDB::Table', 'AttributeDefinitions', '[]', 'AttributeType');
    assert.deepEqual(attributeType.value.keywords.enum, ['B', 'N', 'S']);
  });

  it('have patterns as JavaScript has them', () => {
    const { pattern = /^/ } = propertyAt('AWS::Logs::LogGroup', 'LogGroupName').value;
    assert.equal(pattern.test('/aws/lambda/orders'), true);
    assert.equal(pattern.test('order*'), false);
    assert.equal(propertyAt('AWS::SQS::Queue', 'Tags', '[]', 'Key').value.pattern?.test('größe'), true);
  });

  it('know who gives a property', () => {
    assert.equal(propertyAt('AWS::SQS::Queue', 'Arn').isReadOnly, true);
    assert.equal(propertyAt('AWS::SQS::Queue', 'QueueName').isCreateOnly, true);
  });

  it('know what Fn::GetAtt and Ref give', () => {
    const queue = typeNamed('AWS::SQS::Queue');
    assert.deepEqual([...queue.attributes.keys()].sort(), ['Arn', 'QueueName', 'QueueUrl']);
    assert.equal(queue.reference?.name, 'QueueUrl');
    assert.equal(typeNamed('AWS::Lambda::Function').reference?.name, 'FunctionName');
    assert.ok(typeNamed('AWS::RDS::DBInstance').attributes.has('Endpoint.Address'));
  });

  it('are documented', () => {
    assert.match(typeNamed('AWS::S3::Bucket').documentation ?? '', /creates an Amazon S3 bucket/);
    assert.match(propertyAt('AWS::Lambda::Function', 'Code', 'S3Key').documentation ?? '', /Amazon S3 key/);
    assert.match(typeNamed('AWS::SQS::Queue').attributes.get('Arn')?.documentation ?? '', /ARN/);
  });

  it('have references that lead somewhere', () => {
    const lost: string[] = [];
    for (const name of types.names) collectLost(typeNamed(name), lost);
    assert.deepEqual(lost, []);
  });
});

function collectLost(type: ResourceType, lost: string[]): void {
  JSON.stringify(type.schema.keywords, (key, value: unknown) => {
    if (key === '$ref' && typeof value === 'string' && type.definition(value) === undefined)
      lost.push(`${type.name}: ${value}`);
    return value;
  });
}

describe('the SAM types', () => {
  it('have the constraints of what SAM generates from them', () => {
    const timeout = propertyAt('AWS::Serverless::Function', 'Timeout');
    assert.equal(timeout.value.keywords.minimum, 1);
    assert.match(timeout.documentation ?? '', /seconds/);
    assert.equal(
      propertyAt('AWS::Serverless::SimpleTable', 'ProvisionedThroughput', 'ReadCapacityUnits').isRequired,
      true,
    );
  });

  it('are documented where SAM gives the properties their meaning', () => {
    for (const name of ['Function', 'Api', 'HttpApi', 'SimpleTable', 'StateMachine'])
      for (const [key, property] of typeNamed(`AWS::Serverless::${name}`).properties)
        if (!property.isReadOnly) assert.notEqual(property.documentation, undefined, `${name}.${key}`);
  });

  it('tell event sources apart by their type', () => {
    const { eventSources } = typeNamed('AWS::Serverless::Function');
    assert.equal(eventSources.size, 19);
    assert.equal(typeNamed('AWS::Serverless::StateMachine').eventSources.size, 5);
    const properties = eventSources.get('SQS')?.property('Properties')?.properties;
    assert.equal(properties?.get('Queue')?.isRequired, true);
    assert.equal(properties.get('BatchSize')?.value.keywords.maximum, 10000);
  });

  it('have policy templates', () => {
    assert.equal(policyTemplates.size, 81);
    assert.deepEqual(policyTemplates.get('DynamoDBStreamReadPolicy'), ['StreamName', 'TableName']);
  });
});
