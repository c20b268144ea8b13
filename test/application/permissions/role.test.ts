import assert from 'node:assert/strict';
import type { Policy } from '../../../src/application/permissions/policy.ts';
import { hasRole, roleOf, type Role } from '../../../src/application/permissions/role.ts';
import type { Span } from '../../../src/template/value.ts';
import { applicationOf } from '../memoryFiles.ts';

interface Read {
  readonly role: Role;
  readonly policy: (name: string) => Policy | undefined;
  /** What the template says there. */
  readonly textAt: (place: { readonly span: Span }) => string;
}

function roleOfF(template: string): Read {
  const application = applicationOf(template);
  const [func] = application.functions;
  assert.ok(func);
  const role = roleOf(func.resource, application);
  assert.ok(role);
  return {
    role,
    policy: (name) => role.policies.find((each) => each.name === name),
    textAt: ({ span }) => application.template.text.slice(span.start, span.end),
  };
}

/** A SAM function with these properties beside other resources. */
function samFunction(properties: string, others = ''): Read {
  return roleOfF(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties: ${properties}
        Orders: { Type: AWS::SQS::Queue, Properties: { QueueName: orders } }
        ${others}
    `);
}

describe('what a function may do', () => {
  it('is told of a policy template with its parameters filled in', () => {
    const { role, policy, textAt } = samFunction(
      '{ Policies: [SQSSendMessagePolicy: { QueueName: !GetAtt Orders.QueueName }] }',
    );
    assert.deepEqual([role.name, role.origin], ['FRole', 'sam']);
    const found = policy('SQSSendMessagePolicy');
    assert.equal(found?.kind, 'template');
    assert.equal(found.detail, 'orders');
    const [statement] = found.statements;
    assert.deepEqual(statement?.actions, ['sqs:SendMessage*']);
    assert.deepEqual(statement.resources, ['arn:aws:sqs:eu-west-1:123456789012:orders']);
    assert.match(textAt(found), /^SQSSendMessagePolicy: /);
  });

  it('is told of a managed policy by its name, be it an ARN or not', () => {
    const arn = 'arn:aws:iam::aws:policy/service-role/AWSLambdaENIManagementAccess';
    const { policy } = samFunction(`{ Policies: [AmazonS3ReadOnlyAccess, '${arn}'] }`);
    assert.equal(policy('AmazonS3ReadOnlyAccess')?.kind, 'managed');
    assert.equal(policy('AWSLambdaENIManagementAccess')?.kind, 'managed');
  });

  it('is told of a policy written in the function, with what references come to', () => {
    const { policy, textAt } = samFunction(`
            Policies:
              Statement:
                - { Effect: Deny, Action: 'sqs:*', Resource: !GetAtt Orders.Arn }
                - { Effect: Allow, NotAction: ['iam:*', 's3:*'], Resource: '*', Condition: { Bool: {} } }
    `);
    const [deny, allow] = policy('FRolePolicy0')?.statements ?? [];
    assert.ok(deny && allow);
    assert.deepEqual(
      [deny.effect, deny.actions, deny.resources, deny.isConditional],
      ['Deny', ['sqs:*'], ['arn:aws:sqs:eu-west-1:123456789012:orders'], false],
    );
    assert.deepEqual([allow.actions, allow.isConditional], [['all but iam:*, s3:*'], true]);
    assert.match(textAt(deny), /^\{ Effect: Deny/);
  });

  it('leaves out what a condition leaves out', () => {
    const { role } = samFunction(`{ Policies: [!Ref AWS::NoValue, AmazonS3ReadOnlyAccess] }`);
    assert.deepEqual(
      role.policies.map(({ name }) => name),
      ['AmazonS3ReadOnlyAccess', 'AWSLambdaBasicExecutionRole'],
    );
  });

  it('is told of what SAM gives for event sources, tracing and a network, each once', () => {
    const { role } = samFunction(`
            Tracing: Active
            VpcConfig: { SubnetIds: [subnet-1] }
            Policies: [AWSLambdaBasicExecutionRole]
            Events:
              A: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn } }
              B: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn } }
    `);
    assert.deepEqual(
      role.policies.map(({ name, isAdded }) => [name, isAdded]),
      [
        ['AWSLambdaBasicExecutionRole', false],
        ['AWSXrayWriteOnlyAccess', true],
        ['AWSLambdaVPCAccessExecutionRole', true],
        ['AWSLambdaSQSQueueExecutionRole', true],
      ],
    );
  });

  it('is told of sending to destinations and dead-letter queues', () => {
    const { policy } = samFunction(`
            DeadLetterQueue: { Type: SQS, TargetArn: !GetAtt Orders.Arn }
            EventInvokeConfig:
              DestinationConfig:
                OnSuccess: { Type: S3Bucket, Destination: 'arn:aws:s3:::receipts' }
    `);
    assert.deepEqual(policy('DeadLetterQueue')?.statements[0]?.actions, ['sqs:SendMessage']);
    assert.deepEqual(policy('OnSuccess')?.statements[0]?.resources, ['arn:aws:s3:::receipts/*']);
  });

  it('is told of a role of the template, and of policies attached to it', () => {
    const { role, policy, textAt } = samFunction(
      '{ Role: !Sub "${Worker.Arn}", Policies: [AmazonS3ReadOnlyAccess] }',
      `
        Worker:
          Type: AWS::IAM::Role
          Properties:
            Path: /workers/
            ManagedPolicyArns: [!Ref Shared]
            Policies:
              - PolicyName: read-orders
                PolicyDocument: { Statement: { Effect: Allow, Action: 'sqs:ReceiveMessage', Resource: '*' } }
        Shared:
          Type: AWS::IAM::ManagedPolicy
          Properties:
            PolicyDocument: { Statement: [{ Effect: Allow, Action: 'kms:Decrypt', Resource: '*' }] }
        Attached:
          Type: AWS::IAM::Policy
          Properties:
            Roles: [!Ref Worker]
            PolicyDocument: { Statement: [{ Effect: Allow, Action: 's3:GetObject', Resource: '*' }] }
      `,
    );
    assert.deepEqual([role.name, role.origin, textAt(role)], ['Worker', 'template', 'Worker']);
    const actions = ['read-orders', 'Shared', 'Attached'].map((name) => policy(name)?.statements[0]?.actions);
    assert.deepEqual(actions, [['sqs:ReceiveMessage'], ['kms:Decrypt'], ['s3:GetObject']]);
    assert.equal(role.policies.length, 3);
  });

  it('is not known of a role from elsewhere', () => {
    const { role } = roleOfF(`
      Resources:
        F:
          Type: AWS::Lambda::Function
          Properties: { Role: 'arn:aws:iam::123456789012:role/service/lambda-worker' }
    `);
    assert.deepEqual([role.name, role.origin, role.policies], ['lambda-worker', 'elsewhere', []]);
  });

  it('is told of connectors in their own words', () => {
    const { policy } = samFunction(
      '{ Handler: app.handler }',
      `
        Link:
          Type: AWS::Serverless::Connector
          Properties: { Source: { Id: F }, Destination: { Id: Orders }, Permissions: [Read, Write] }
      `,
    );
    assert.equal(policy('Link')?.detail, 'Read, Write · Orders');
  });

  it('is not told where a function must name its role and does not', () => {
    const application = applicationOf(`
      Resources:
        F: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs22.x } }
    `);
    const [func] = application.functions;
    assert.ok(func);
    assert.equal(hasRole(func.resource, application), false);
    assert.equal(roleOf(func.resource, application), undefined);
  });
});
