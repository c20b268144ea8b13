import { entryOf, saysTrue, valueOf } from '../../../template/value.ts';
import { alternativesOf, isEmpty } from '../../alternatives.ts';
import type { EffectiveResource } from '../../effectiveTemplate.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

/** Properties that take effect only beside another one, by type. */
const companions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'AWS::Serverless::Function': {
    ProvisionedConcurrencyConfig: 'AutoPublishAlias',
    DeploymentPreference: 'AutoPublishAlias',
    VersionDeletionPolicy: 'AutoPublishAlias',
    FunctionScalingConfig: 'CapacityProviderConfig',
  },
  'AWS::Serverless::StateMachine': {
    UseAliasAsEventTarget: 'AutoPublishAlias',
    DeploymentPreference: 'AutoPublishAlias',
  },
};

export const companionMissing: Rule = {
  code: 'companion-missing',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `Provisioned concurrency, gradual deployments, \`VersionDeletionPolicy\` and \`UseAliasAsEventTarget\` work on an alias: the transform refuses them where there is no \`AutoPublishAlias\`.
In the same way \`FunctionScalingConfig\` needs \`CapacityProviderConfig\`.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      ProvisionedConcurrencyConfig:
        ProvisionedConcurrentExecutions: 2
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      AutoPublishAlias: live
      ProvisionedConcurrencyConfig:
        ProvisionedConcurrentExecutions: 2
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const [type, needs] of Object.entries(companions))
      for (const resource of effective.ofType(type))
        for (const [name, companion] of Object.entries(needs)) yield* missing(resource, name, companion);
  },
};

function* missing(resource: EffectiveResource, name: string, companion: string): Iterable<Finding> {
  const { properties, isComplete, logicalId } = resource;
  const entry = entryOf(properties, name);
  if (!entry || !isComplete || !isInForce(name, entry.value) || !isEmpty(valueOf(properties, companion)))
    return;
  yield {
    span: entry.keySpan,
    message: `\`${name}\` needs \`${companion}\`, which \`${logicalId}\` does not have.`,
  };
}

/** A preference may be switched off, also by a parameter. */
function isInForce(name: string, value: Parameters<typeof isEmpty>[0]): boolean {
  const [only, ...others] = alternativesOf(value);
  if (!only || others.length > 0 || only.kind === 'intrinsic' || isEmpty(only)) return false;
  if (name !== 'DeploymentPreference' || saysTrue(valueOf(only, 'Enabled'))) return true;
  return valueOf(only, 'Enabled') === undefined;
}
