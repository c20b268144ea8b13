import { randomUUID } from 'node:crypto';
import { isJsonObject, type Json } from '../../shared/json.ts';
import type { Alias, FunctionVersions } from '../functionVersions.ts';
import { qualified } from './describe.ts';
import { invalidParameter, resourceNotFound } from './serviceErrors.ts';

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
  if (functionVersion === undefined) throw invalidParameter('FunctionVersion is missing.');
  const weights = isJsonObject(routing) ? weightsOf(routing['AdditionalVersionWeights']) : undefined;
  const additionalVersionWeights = weights ?? before.additionalVersionWeights ?? {};
  for (const each of [functionVersion, ...Object.keys(additionalVersionWeights)])
    if (!versions.configurations.some((configuration) => configuration.version === each))
      throw resourceNotFound(qualified(versions.latest.configuration.functionArn, each));
  return {
    name,
    functionVersion,
    description: typeof description === 'string' ? description : (before.description ?? ''),
    additionalVersionWeights,
    revisionId: randomUUID(),
  };
}

function weightsOf(json: Json | undefined): Readonly<Record<string, number>> {
  if (!isJsonObject(json)) return {};
  const weights = Object.entries(json).map(([version, weight]) => {
    if (typeof weight !== 'number' || weight < 0 || weight > 1)
      throw invalidParameter(`The weight of version ${version} is not between 0 and 1.`);
    return [version, weight] as const;
  });
  if (weights.length > 1) throw invalidParameter('An alias routes to two versions at most.');
  return Object.fromEntries(weights);
}
