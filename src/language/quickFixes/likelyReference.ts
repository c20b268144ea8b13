import { call, list, type Sketch } from '../completion/sketch.ts';
import type { PlaceholderContext } from './placeholders.ts';

interface Referred {
  readonly types: RegExp;
  /** Where `Ref` gives something else than the property wants. */
  readonly attribute?: string;
}

const func: Referred = { types: /^AWS::(?:Lambda|Serverless)::Function$/ };
const role: Referred = { types: /^AWS::IAM::Role$/, attribute: 'Arn' };

/** What properties of that name name. */
const referred: Readonly<Record<string, Referred>> = {
  ApiId: { types: /^AWS::(?:ApiGatewayV2::Api|Serverless::HttpApi)$/ },
  Bucket: { types: /^AWS::S3::Bucket$/ },
  FunctionName: func,
  LoadBalancerArn: { types: /^AWS::ElasticLoadBalancingV2::LoadBalancer$/ },
  LogGroupName: { types: /^AWS::Logs::LogGroup$/ },
  Queues: { types: /^AWS::SQS::Queue$/ },
  RestApiId: { types: /^AWS::(?:ApiGateway::RestApi|Serverless::Api)$/ },
  Role: role,
  RoleArn: role,
  SecretId: { types: /^AWS::SecretsManager::Secret$/ },
  ServiceRole: role,
  ServiceToken: { ...func, attribute: 'Arn' },
  SubnetId: { types: /^AWS::EC2::Subnet$/ },
  TargetFunctionArn: func,
  TopicArn: { types: /^AWS::SNS::Topic$/ },
  Topics: { types: /^AWS::SNS::Topic$/ },
  UserPoolId: { types: /^AWS::Cognito::UserPool$/ },
  VpcId: { types: /^AWS::EC2::VPC$/ },
};

/** The first resource of the template that a property of that name may mean; undefined where there is none. */
export function likelyReference(name: string, { resources, format }: PlaceholderContext): Sketch | undefined {
  const { types, attribute } = referred[name] ?? {};
  const target = types && resources.find(({ type }) => types.test(type));
  if (!target) return undefined;
  const { logicalId } = target;
  if (attribute === undefined) return call('Ref', logicalId);
  return call('Fn::GetAtt', format === 'json' ? list(logicalId, attribute) : `${logicalId}.${attribute}`);
}
