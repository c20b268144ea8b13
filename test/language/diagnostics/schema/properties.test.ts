import { checkRule } from '../../../support/template.ts';

describe('unknown-property', () => {
  it('names the property that was meant, at any depth', () => {
    checkRule(
      'unknown-property',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            DelaySecond: 5
      #     ^^^^^^^^^^^ error: \`AWS::SQS::Queue\` has no property \`DelaySecond\`. Did you mean \`DelaySeconds\`?
            Tags:
              - Kye: a
      #         ^^^ error: \`Tags\` has no property \`Kye\`. Did you mean \`Key\`?
                Value: b
    `,
    );
  });

  it('looks into both branches of Fn::If', () => {
    checkRule(
      'unknown-property',
      `
      Conditions: { IsLive: !Equals [a, b] }
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties: !If
            - IsLive
            - DelaySeconds: 5
            - Delay: 5
      #       ^^^^^ error: \`AWS::SQS::Queue\` has no property \`Delay\`.
    `,
    );
  });

  it('is quiet where a macro or a loop makes properties', () => {
    checkRule(
      'unknown-property',
      `
      Transform: AWS::LanguageExtensions
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            Fn::Transform: { Name: Mine, Parameters: { A: b } }
            Delay: 5
        Others:
          Type: Custom::Queue
          Properties: { Anything: 1 }
    `,
    );
  });

  it('knows the properties of event sources by their type', () => {
    checkRule(
      'unknown-property',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Worker:
          Type: AWS::Serverless::Function
          Properties:
            Events:
              Order:
                Type: SQS
                Properties:
                  Queu: arn
      #           ^^^^ error: \`Properties\` has no property \`Queu\`. Did you mean \`Queue\`?
    `,
    );
  });

  it('holds names that are free to their form', () => {
    checkRule(
      'unknown-property',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Worker:
          Type: AWS::Serverless::Function
          Properties:
            Environment:
              Variables:
                MY-NAME: a
      #         ^^^^^^^ error: \`MY-NAME\` is no name in \`Variables\`: it does not match \`^[a-zA-Z][a-zA-Z0-9_]+$\`.
                MY_NAME: a
    `,
    );
  });

  it('looks into Globals', () => {
    checkRule(
      'unknown-property',
      `
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Function:
          VpcConfig:
            Subnets: []
      #     ^^^^^^^ error: \`VpcConfig\` has no property \`Subnets\`. Did you mean \`SubnetIds\`?
    `,
    );
  });
});

describe('property-required', () => {
  it('is shown at what lacks the property', () => {
    checkRule(
      'property-required',
      `
      Resources:
        Rule:
          Type: AWS::Events::Rule
          Properties:
            ScheduleExpression: rate(1 day)
            Targets:
              - Arn: arn
      #         ^^^ error: \`Targets\` needs the property \`Id\`.
        Mapping:
          Type: AWS::Lambda::EventSourceMapping
          Properties: {}
      #   ^^^^^^^^^^ error: \`AWS::Lambda::EventSourceMapping\` needs the property \`FunctionName\`.
    `,
    );
  });

  it('is shown at the type where there are no properties at all', () => {
    checkRule(
      'property-required',
      `
      Resources:
        Policy:
          Type: AWS::SQS::QueuePolicy
      #         ^^^^^^^^^^^^^^^^^^^^^ error: \`AWS::SQS::QueuePolicy\` needs the property \`PolicyDocument\`.
      #         ^^^^^^^^^^^^^^^^^^^^^ error: \`AWS::SQS::QueuePolicy\` needs the property \`Queues\`.
    `,
    );
  });

  it('takes AWS::NoValue for nothing, and a condition for what it may be', () => {
    checkRule(
      'property-required',
      `
      Conditions: { IsLive: !Equals [a, b] }
      Resources:
        First:
          Type: AWS::Lambda::EventSourceMapping
          Properties:
      #   ^^^^^^^^^^ error: \`AWS::Lambda::EventSourceMapping\` needs the property \`FunctionName\`.
            FunctionName: !Ref AWS::NoValue
        Second:
          Type: AWS::Lambda::EventSourceMapping
          Properties:
            FunctionName: !If [IsLive, a, !Ref AWS::NoValue]
    `,
    );
  });

  it('is content with what Globals give', () => {
    checkRule(
      'property-required',
      `
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Function:
          DeadLetterQueue:
            Type: SQS
      Resources:
        Worker:
          Type: AWS::Serverless::Function
          Properties:
            DeadLetterQueue:
              TargetArn: arn
    `,
    );
  });
});

describe('read-only-property', () => {
  it('finds what only AWS can give', () => {
    checkRule(
      'read-only-property',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            QueueUrl: https://example.com
      #     ^^^^^^^^ error: \`QueueUrl\` of \`AWS::SQS::Queue\` is given by AWS and cannot be set.
            QueueName: orders
    `,
    );
  });
});

describe('property-combination', () => {
  it('finds properties that exclude each other', () => {
    checkRule(
      'property-combination',
      `
      Resources:
        Ingress:
          Type: AWS::EC2::SecurityGroupIngress
          Properties:
            IpProtocol: tcp
            CidrIp: 10.0.0.0/8
            CidrIpv6: ::/0
      #     ^^^^^^^^ error: \`CidrIpv6\` and \`CidrIp\` exclude each other.
    `,
    );
  });

  it('finds that one of several is needed', () => {
    checkRule(
      'property-combination',
      `
      Resources:
        Nightly:
          Type: AWS::Events::Rule
          Properties:
      #   ^^^^^^^^^^ error: \`AWS::Events::Rule\` needs \`EventPattern\`, or \`ScheduleExpression\`.
            State: ENABLED
    `,
    );
  });

  it('finds a property without the one that it needs', () => {
    checkRule(
      'property-combination',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Hello:
          Type: AWS::Serverless::Function
          Properties:
            Events:
              Call:
                Type: HttpApi
                Properties:
                  Method: get
      #           ^^^^^^ error: \`Method\` needs \`Path\` beside it.
    `,
    );
  });

  it('does not count what may be taken away', () => {
    checkRule(
      'property-combination',
      `
      Conditions: { IsLive: !Equals [a, b] }
      Resources:
        Ingress:
          Type: AWS::EC2::SecurityGroupIngress
          Properties:
            IpProtocol: tcp
            CidrIp: !If [IsLive, 10.0.0.0/8, !Ref AWS::NoValue]
            CidrIpv6: !If [IsLive, !Ref AWS::NoValue, ::/0]
    `,
    );
  });
});
