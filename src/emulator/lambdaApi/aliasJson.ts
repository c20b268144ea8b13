import { randomUUID } from 'node:crypto';
import { isJsonObject, type Json } from '../../shared/json.ts';
import type { Alias, FunctionVersions } from '../functionVersions.ts';
import { qualified } from './qualified.ts';
import type { ServiceError } from './serviceError.ts';
import { functionNotFound, invalidParameter } from './serviceErrors.ts';
import { missing, validationFailed } from './validation.ts';

const keyConstraints =
  'Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, ' +
  'Member must satisfy regular expression pattern: [0-9]+, Member must not be null';
const weightConstraints =
  'Member must have value less than or equal to 1.0, Member must have value greater than or equal to 0.0, ' +
  'Member must not be null';

/** https://docs.aws.amazon.com/lambda/latest/api/API_AliasConfiguration.html */
export function aliasJson(alias: Alias, functionArn: string): object {
  const { name, functionVersion, description, additionalVersionWeights, revisionId } = alias;
  return {
    AliasArn: qualified(functionArn, name),
    Name: name,
    FunctionVersion: functionVersion,
    Description: description,
    RevisionId: revisionId,
    ...(Object.keys(additionalVersionWeights).length > 0 && {
      RoutingConfig: { AdditionalVersionWeights: additionalVersionWeights },
    }),
  };
}

/** An alias as a request wants it; what it does not say stays. Throws a ServiceError where no such alias can be. */
export function aliasOf(
  name: string,
  body: Readonly<Record<string, Json>>,
  before: Partial<Alias>,
  versions: FunctionVersions,
): Alias {
  const { FunctionVersion: version, Description: description, RoutingConfig: routing } = body;
  const functionVersion = typeof version === 'string' ? version : before.functionVersion;
  if (functionVersion === undefined) throw missing('FunctionVersion');
  const weights = isJsonObject(routing) ? weightsOf(routing['AdditionalVersionWeights']) : undefined;
  const additionalVersionWeights = weights ?? before.additionalVersionWeights ?? {};
  refuseVersions(functionVersion, Object.keys(additionalVersionWeights), versions);
  return {
    name,
    functionVersion,
    description: typeof description === 'string' ? description : (before.description ?? ''),
    additionalVersionWeights,
    revisionId: randomUUID(),
  };
}

function refuseVersions(
  functionVersion: string,
  others: readonly string[],
  { configurations, latest }: FunctionVersions,
): void {
  if (others.includes(functionVersion))
    throw invalidParameter(
      `Invalid function version ${functionVersion}. ` +
        `Function version ${functionVersion} is already included in routing configuration.`,
    );
  for (const each of [functionVersion, ...others])
    if (!configurations.some((configuration) => configuration.version === each))
      throw functionNotFound(qualified(latest.configuration.functionArn, each));
  if (others.length > 0 && functionVersion === '$LATEST')
    throw invalidParameter('$LATEST is not supported for an alias pointing to more than 1 version');
}

function weightsOf(json: Json | undefined): Readonly<Record<string, number>> {
  if (!isJsonObject(json)) return {};
  const violation = (constraint: string): ServiceError =>
    validationFailed({ member: 'routingConfig.additionalVersionWeights', value: json, constraint });
  const weights = Object.entries(json).map(([version, weight]) => {
    if (!/^\d{1,1024}$/.test(version))
      throw violation(`Map keys must satisfy constraint: [${keyConstraints}]`);
    if (typeof weight !== 'number' || weight < 0 || weight > 1)
      throw violation(`Map value must satisfy constraint: [${weightConstraints}]`);
    return [version, weight] as const;
  });
  if (weights.length > 1)
    throw invalidParameter('Number of items in AdditionalVersionWeights cannot be greater than 1');
  return Object.fromEntries(weights);
}
