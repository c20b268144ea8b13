import type { FunctionVersions } from '../functionVersions.ts';
import { minUnreservedConcurrency } from '../limits.ts';
import type { LambdaService } from './lambdaService.ts';
import type { ServiceError } from './serviceError.ts';
import { conflict, invalidParameter } from './serviceErrors.ts';

interface Wish {
  readonly service: LambdaService;
  readonly functionName: string;
  readonly qualifier: string;
  readonly requested: number;
  readonly versions: FunctionVersions;
}

/** Why a version or an alias cannot have the concurrency that is wanted for it. */
export function provisioningRefusal(wish: Wish): ServiceError | undefined {
  return placeRefusal(wish) ?? amountRefusal(wish);
}

function placeRefusal({ service, functionName, qualifier, versions }: Wish): ServiceError | undefined {
  const version = versions.resolve(qualifier);
  if (version === '$LATEST')
    return invalidParameter(
      'Provisioned Concurrency Configs cannot be applied to unpublished function versions.',
    );
  const alias = versions.alias(qualifier);
  if (alias !== undefined && Object.keys(alias.additionalVersionWeights).length > 0)
    return invalidParameter('Alias with weights can not be used with Provisioned Concurrency');
  const others = service.provisionedConcurrency
    .all(functionName)
    .filter((each) => each.qualifier !== qualifier && versions.resolve(each.qualifier) === version);
  if (alias !== undefined && others.some((each) => each.qualifier === version))
    return conflict(
      "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version",
    );
  if (alias === undefined && others.length > 0)
    return conflict('Version is pointed by a Provisioned Concurrency alias');
  return undefined;
}

function amountRefusal({ service, functionName, qualifier, requested }: Wish): ServiceError | undefined {
  const others = service.provisionedConcurrency
    .all(functionName)
    .filter((each) => each.qualifier !== qualifier);
  const sum = others.reduce((total, each) => total + each.requested, requested);
  const reserved = service.reservedConcurrency(functionName);
  if (reserved !== undefined)
    return sum <= reserved
      ? undefined
      : invalidParameter(
          'Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function',
        );
  const unreserved = service.concurrency.unreserved(service.functionNames());
  return unreserved - sum >= minUnreservedConcurrency
    ? undefined
    : invalidParameter(
        "Specified ConcurrentExecutions for function decreases account's UnreservedConcurrentExecution " +
          `below its minimum value of [${minUnreservedConcurrency}].`,
      );
}
