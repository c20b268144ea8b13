import { type Value, valueOf } from '../../../template/value.ts';
import type { EffectiveResources } from '../../effectiveTemplate.ts';

/** A policy document of a template, and what it is for. */
export interface Policy {
  readonly document: Value;
  /** What an identity may do, who may use a resource or the resource it belongs to, or whom a role trusts. */
  readonly kind: 'identity' | 'resource' | 'ofItself' | 'trust';
}

/** Where policies stand: the type, the property, whether it is a list of maps with a `PolicyDocument`. */
const places: readonly (readonly [type: string, property: string, kind: Policy['kind'], isList?: boolean])[] =
  [
    ['AWS::IAM::Role', 'AssumeRolePolicyDocument', 'trust'],
    ['AWS::IAM::Role', 'Policies', 'identity', true],
    ['AWS::IAM::User', 'Policies', 'identity', true],
    ['AWS::IAM::Group', 'Policies', 'identity', true],
    ['AWS::IAM::Policy', 'PolicyDocument', 'identity'],
    ['AWS::IAM::ManagedPolicy', 'PolicyDocument', 'identity'],
    ['AWS::IAM::GroupPolicy', 'PolicyDocument', 'identity'],
    ['AWS::IAM::RolePolicy', 'PolicyDocument', 'identity'],
    ['AWS::IAM::UserPolicy', 'PolicyDocument', 'identity'],
    ['AWS::SSO::PermissionSet', 'InlinePolicy', 'identity'],
    ['AWS::ECR::Repository', 'RepositoryPolicyText', 'ofItself'],
    ['AWS::OpenSearchService::Domain', 'AccessPolicies', 'resource'],
    ['AWS::S3::BucketPolicy', 'PolicyDocument', 'resource'],
    ['AWS::SQS::QueuePolicy', 'PolicyDocument', 'resource'],
    ['AWS::SNS::TopicPolicy', 'PolicyDocument', 'resource'],
    ['AWS::KMS::Key', 'KeyPolicy', 'resource'],
    ['AWS::SecretsManager::ResourcePolicy', 'ResourcePolicy', 'ofItself'],
    ['AWS::Serverless::Function', 'AssumeRolePolicyDocument', 'trust'],
  ];

export function policiesOf(effective: EffectiveResources): Policy[] {
  const found = places.flatMap(([type, property, kind, isList = false]) =>
    effective.ofType(type).flatMap(({ properties }) => {
      const value = valueOf(properties, property);
      const documents = isList ? itemsOf(value).map((item) => valueOf(item, 'PolicyDocument')) : [value];
      return documents.flatMap((document) => (document ? [{ document, kind }] : []));
    }),
  );
  return [...found, ...inlinePolicies(effective)];
}

/** Statements among the `Policies` of SAM functions and state machines. */
function inlinePolicies(effective: EffectiveResources): Policy[] {
  return effective
    .ofType('AWS::Serverless::Function', 'AWS::Serverless::StateMachine')
    .flatMap(({ properties }) => {
      const policies = valueOf(properties, 'Policies');
      return policies?.kind === 'map' ? [policies] : itemsOf(policies);
    })
    .filter((policy) => valueOf(policy, 'Statement'))
    .map((document) => ({ document, kind: 'identity' }));
}

function itemsOf(value: Value | undefined): readonly Value[] {
  return value?.kind === 'list' ? value.items : [];
}
