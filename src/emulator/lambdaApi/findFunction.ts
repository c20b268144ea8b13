import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { HttpAnswer, HttpRequest } from '../http/route.ts';
import type { FunctionVersions } from '../functionVersions.ts';
import { parseFunctionReference, type FunctionReference } from './functionReference.ts';
import type { LambdaService } from './lambdaService.ts';
import { qualified } from './qualified.ts';
import type { ServiceError } from './serviceError.ts';
import { accessDenied, functionNotFound, invalidParameter, resourceNotFound } from './serviceErrors.ts';

export interface FoundFunction {
  readonly functionName: string;
  readonly configuration: FunctionConfiguration;
  /** The version or alias that the request names, in the function's name or beside it. */
  readonly qualifier: string | undefined;
}

export interface Lookup {
  /** The version or alias named beside the function's name. */
  readonly qualifier?: string | undefined;
  /** What an operation says where there is no such function; most say the same. */
  readonly notFound?: (functionArn: string, qualifier: string | undefined) => ServiceError;
}

/** The function that a request is about, named by a segment of its path. Throws a ServiceError where there is none. */
export function findFunction(
  service: LambdaService,
  encodedName: string,
  { qualifier: queried, notFound = notFoundAsNamed }: Lookup = {},
): FoundFunction {
  const reference = parseFunctionReference(decodeSegment(encodedName), queried);
  const { functionName } = reference;
  if (queried !== undefined && reference.qualifier !== undefined && queried !== reference.qualifier)
    throw invalidParameter(
      'The derived qualifier from the function name does not match the specified qualifier.',
    );
  const qualifier = reference.qualifier ?? queried;
  const configuration = service.configuration(functionName, qualifier);
  refuseOtherPlaces(configuration ?? anyConfiguration(service), reference);
  if (configuration === undefined) throw notFound(arnOf(service, functionName), qualifier);
  return { functionName, configuration, qualifier };
}

/** The same, once the function is ready to be asked about. */
export async function withFunction(
  service: LambdaService,
  encodedName: string,
  lookup: Lookup,
  answer: (found: FoundFunction, versions: FunctionVersions) => HttpAnswer | Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  const { functionName } = parseFunctionReference(decodeSegment(encodedName), lookup.qualifier);
  await service.prepare(functionName);
  const found = findFunction(service, encodedName, lookup);
  const versions = service.versions(functionName);
  if (versions === undefined) throw functionNotFound(found.configuration.functionArn);
  return answer(found, versions);
}

/** What operations on the whole function do where a version or an alias is named. Throws a ServiceError. */
export function refuseQualifier({ qualifier }: FoundFunction): void {
  if (qualifier !== undefined)
    throw invalidParameter(
      'This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. ' +
        'Please specify either a function name or an unqualified function ARN.',
    );
}

/** Operations that have a version in mind name `$LATEST` where the request names none. */
export function notFoundAsLatest(functionArn: string, qualifier = '$LATEST'): ServiceError {
  return functionNotFound(qualified(functionArn, qualifier));
}

export function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A parameter of a request's query. */
export function queried({ head }: HttpRequest, name: string): string | undefined {
  if (head.query === '') return undefined;
  return new URLSearchParams(head.query).get(name) ?? undefined;
}

/** The ARN of a function that need not be there, where some function's tells region and account. */
function arnOf(service: LambdaService, functionName: string): string {
  const neighbour = anyConfiguration(service);
  if (neighbour === undefined) return functionName;
  return `${neighbour.functionArn.slice(0, -neighbour.functionName.length)}${functionName}`;
}

function notFoundAsNamed(functionArn: string, qualifier: string | undefined): ServiceError {
  return functionNotFound(qualified(functionArn, qualifier));
}

function refuseOtherPlaces(
  here: FunctionConfiguration | undefined,
  { region, accountId }: FunctionReference,
): void {
  if (here === undefined) return;
  if (accountId !== undefined && accountId !== here.accountId) throw accessDenied(here.accountId);
  if (region !== undefined && region !== here.region)
    throw resourceNotFound(`Functions from '${region}' are not reachable in this region ('${here.region}')`);
}

function anyConfiguration(service: LambdaService): FunctionConfiguration | undefined {
  for (const name of service.functionNames()) {
    const configuration = service.configuration(name);
    if (configuration !== undefined) return configuration;
  }
  return undefined;
}
