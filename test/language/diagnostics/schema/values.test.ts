import { checkRule } from '../../../support/template.ts';

describe('wrong-type', () => {
  it('finds values that CloudFormation cannot turn into what is asked for', () => {
    checkRule(
      'wrong-type',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            DelaySeconds: soon
      #                   ^^^^ error: \`DelaySeconds\` is a whole number, not \`soon\`.
            FifoQueue: 5
      #                ^ error: \`FifoQueue\` is \`true\` or \`false\`, not \`5\`.
            QueueName: [orders]
      #                ^^^^^^^^ error: \`QueueName\` is a text, not a list.
            Tags: a
      #           ^ error: \`Tags\` is a list, not \`a\`.
    `,
    );
  });

  it('lets CloudFormation turn scalars into each other', () => {
    checkRule(
      'wrong-type',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            DelaySeconds: '10'
            FifoQueue: 'true'
            QueueName: 10
            VisibilityTimeout: !Ref Timeout
            MaximumMessageSize: '{{resolve:ssm:size}}'
    `,
    );
  });

  it('lets local paths stand for what is uploaded', () => {
    checkRule(
      'wrong-type',
      `
      Resources:
        Worker:
          Type: AWS::Lambda::Function
          Properties:
            Role: arn
            Code: ./worker
    `,
    );
  });
});

describe('value-not-allowed', () => {
  it('names the value that was meant, or all there are', () => {
    checkRule(
      'value-not-allowed',
      `
      Resources:
        Table:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_BY_REQUEST
      #                  ^^^^^^^^^^^^^^ error: \`BillingMode\` cannot be \`PAY_BY_REQUEST\`. Did you mean \`PAY_PER_REQUEST\`?
            AttributeDefinitions:
              - AttributeName: id
                AttributeType: Text
      #                        ^^^^ error: \`AttributeType\` cannot be \`Text\`. It is one of \`B\`, \`N\`, \`S\`.
    `,
    );
  });

  it('takes True for true', () => {
    checkRule(
      'value-not-allowed',
      `
      Resources:
        Shop:
          Type: AWS::EC2::Instance
          Properties:
            PrivateIpAddress: 10.0.0.5
            NetworkInterfaces:
              - DeviceIndex: '0'
                PrivateIpAddresses:
                  - { PrivateIpAddress: 10.0.0.6, Primary: False }
                  - { PrivateIpAddress: 10.0.0.7, Primary: True }
      #                                                    ^^^^ error: \`Primary\` cannot be \`True\`. It is one of \`false\`.
    `,
    );
  });
});

describe('pattern-mismatch', () => {
  it('finds a text of another form', () => {
    checkRule(
      'pattern-mismatch',
      `
      Resources:
        Role:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument: {}
            RoleName: a role
      #               ^^^^^^ error: \`a role\` has not the form of \`RoleName\`: it does not match \`^[\\w+=,.@-]+$\`.
    `,
    );
  });

  it('does not look at what is resolved later', () => {
    checkRule(
      'pattern-mismatch',
      `
      Resources:
        Role:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument: {}
            RoleName: '{{resolve:ssm:role name}}'
        Other:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument: {}
            RoleName: !Sub '\${Name} role'
    `,
    );
  });
});

describe('number-out-of-range', () => {
  it('finds numbers in quotes too', () => {
    checkRule(
      'number-out-of-range',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            DelaySeconds: '901'
      #                   ^^^^^ error: \`DelaySeconds\` is 0 to 900, not 901.
    `,
    );
  });

  it('holds SAM functions to what Lambda allows', () => {
    checkRule(
      'number-out-of-range',
      `
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Function:
          MemorySize: 64
      #               ^^ error: \`MemorySize\` is 128 to 32768, not 64.
      Resources:
        Worker:
          Type: AWS::Serverless::Function
          Properties:
            Timeout: 1200
      #              ^^^^ error: \`Timeout\` is at most 900, not 1200.
        OnInstances:
          Type: AWS::Serverless::Function
          Properties:
            Timeout: 1200
            CapacityProviderConfig: { Arn: arn }
    `,
    );
  });
});

describe('text-length', () => {
  it('counts letters', () => {
    checkRule(
      'text-length',
      `
      Resources:
        Log:
          Type: AWS::Logs::LogGroup
          Properties:
            LogGroupName: ''
      #                   ^^ error: \`LogGroupName\` has 1 to 512 letters, not 0.
    `,
    );
  });
});

describe('list-length', () => {
  it('counts the items that stay', () => {
    checkRule(
      'list-length',
      `
      Resources:
        Worker:
          Type: AWS::Lambda::Function
          Properties:
            Role: arn
            Code: {}
            Architectures: [arm64, !Ref AWS::NoValue]
        Other:
          Type: AWS::Lambda::Function
          Properties:
            Role: arn
            Code: {}
            Architectures: [arm64, x86_64]
      #                    ^^^^^^^^^^^^^^^ error: \`Architectures\` has 1 items, not 2.
    `,
    );
  });
});

describe('duplicate-item', () => {
  it('finds the later of two', () => {
    checkRule(
      'duplicate-item',
      `
      Resources:
        Table:
          Type: AWS::DynamoDB::Table
          Properties:
            AttributeDefinitions:
              - AttributeName: id
                AttributeType: S
              - { AttributeName: id, AttributeType: 'N' }
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: This item stands in \`AttributeDefinitions\` already.
    `,
    );
  });

  it('does not take two unknown values for one', () => {
    checkRule(
      'duplicate-item',
      `
      Resources:
        Table:
          Type: AWS::DynamoDB::Table
          Properties:
            AttributeDefinitions:
              - { AttributeName: !Ref A, AttributeType: S }
              - { AttributeName: !Ref B, AttributeType: S }
    `,
    );
  });
});

describe('what a function gives', () => {
  it('is what its property asks for', () => {
    checkRule(
      'wrong-type',
      `
      Resources:
        One: { Type: AWS::SQS::Queue, Properties: { QueueName: !Split [',', 'a,b'] } }
      #                                                        ^^^^^^^^^^^^^^^^^^^ error: \`QueueName\` is a text, and \`!Split\` gives a list. Take an item of it with \`!Select\`.
        Two: { Type: AWS::SQS::Queue, Properties: { QueueName: !Select [0, !Split [',', 'a,b']] } }
        Three: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: !Join ['', ['1', '0']], RedrivePolicy: !Sub '{}' } }
        Four: { Type: AWS::SNS::Topic, Properties: { Subscription: !Join [',', [a, b]] } }
      #                                                            ^^^^^^^^^^^^^^^^^^^ error: \`Subscription\` is a list, and \`!Join\` gives a text.
        Five: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { MinSize: '1', MaxSize: '1', LaunchConfigurationName: a, AvailabilityZones: !GetAZs '' } }
    `,
    );
  });
});

describe('a number that comes in steps', () => {
  it('is a multiple of its step', () => {
    checkRule(
      'number-out-of-range',
      `
      Resources:
        One: { Type: AWS::CloudWatch::Alarm, Properties: { ComparisonOperator: GreaterThanThreshold, EvaluationPeriods: 1, MetricName: a, Namespace: a, Period: 90, Statistic: Sum, Threshold: 1 } }
      #                                                                                                                                                         ^^ error: \`Period\` is a multiple of 60, not 90.
        Two: { Type: AWS::CloudWatch::Alarm, Properties: { ComparisonOperator: GreaterThanThreshold, EvaluationPeriods: 1, MetricName: a, Namespace: a, Period: 120, Statistic: Sum, Threshold: 1 } }
    `,
    );
  });
});

describe('the engine of a database', () => {
  it('is one that AWS has', () => {
    checkRule(
      'value-not-allowed',
      `
      Resources:
        One: { Type: AWS::RDS::DBCluster, DeletionPolicy: Delete, Properties: { Engine: aurora-mysq, MasterUsername: shop, ManageMasterUserPassword: true } }
      #                                                                                 ^^^^^^^^^^^ error: \`Engine\` cannot be \`aurora-mysq\`. Did you mean \`aurora-mysql\`?
        Two: { Type: AWS::RDS::DBInstance, DeletionPolicy: Delete, Properties: { Engine: MySQL, DBInstanceClass: db.t3.micro, AllocatedStorage: '20', MasterUsername: shop, ManageMasterUserPassword: true } }
    `,
    );
  });
});

describe('a tier of storage', () => {
  it('is reached after as many days as it asks', () => {
    checkRule(
      'number-out-of-range',
      `
      Resources:
        One: { Type: AWS::S3::Bucket, Properties: { IntelligentTieringConfigurations: [{ Id: a, Status: Enabled, Tierings: [{ AccessTier: ARCHIVE_ACCESS, Days: 10 }, { AccessTier: DEEP_ARCHIVE_ACCESS, Days: 180 }] }] } }
      #                                                                                                                                                         ^^ error: \`Days\` is 90 to 730, not 10.
    `,
    );
  });
});

describe('the path of a role', () => {
  it('begins and ends with a slash', () => {
    checkRule(
      'pattern-mismatch',
      `
      Resources:
        One: { Type: AWS::IAM::User, Properties: { Path: /team } }
      #                                                  ^^^^^ error: \`/team\` has not the form of \`Path\`: it does not match \`^\\/(?:[!-~]+\\/)?$\`.
        Two: { Type: AWS::IAM::User, Properties: { Path: /team/shop/ } }
        Three: { Type: AWS::IAM::User, Properties: { Path: / } }
    `,
    );
  });
});
