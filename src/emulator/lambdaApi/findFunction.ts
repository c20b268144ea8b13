import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { HttpAnswer, HttpRequest } from '../http/route.ts';
import type { FunctionVersions } from '../functionVersions.ts';
import { parseFunctionReference, type FunctionReference } from './functionReference.ts';
import type { LambdaService } from './lambdaService.ts';
import { resourceNotFound } from './serviceErrors.ts';

export interface FoundFunction {
  readonly functionName: string;
  readonly configuration: FunctionConfiguration;
  /** The version or alias that the request names, in the function's name or beside it. */
  readonly qualifier: string | undefined;
}

/** The function that a request is about, named by a segment of its path. Throws a ServiceError where there is none. */
export function findFunction(
  service: LambdaService,
  encodedName: string,
  queriedQualifier?: string,
): FoundFunction {
  const text = decodeSegment(encodedName);
  const reference = parseFunctionReference(text);
  const { functionName } = reference;
  const qualifier = reference.qualifier ?? queriedQualifier;
  const configuration = service.configuration(functionName, qualifier);
  if (configuration === undefined || !isWhere(configuration, reference))
    throw resourceNotFound(notFoundName(service, text, qualifier));
  return { functionName, configuration, qualifier };
}

/** The same, once the function is ready to be asked about. */
export async function withFunction(
  service: LambdaService,
  encodedName: string,
  queriedQualifier: string | undefined,
  answer: (found: FoundFunction, versions: FunctionVersions) => HttpAnswer | Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  const { functionName } = parseFunctionReference(decodeSegment(encodedName));
  await service.prepare(functionName);
  const found = findFunction(service, encodedName, queriedQualifier);
  const versions = service.versions(functionName);
  if (versions === undefined) throw resourceNotFound(found.configuration.functionArn);
  return answer(found, versions);
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

function isWhere({ region, accountId }: FunctionConfiguration, reference: FunctionReference): boolean {
  return (reference.region ?? region) === region && (reference.accountId ?? accountId) === accountId;
}

/** As an ARN, where some function's tells region and account. */
function notFoundName(service: LambdaService, text: string, qualifier = '$LATEST'): string {
  if (text.startsWith('arn:')) return text;
  const [neighbour = ''] = service.functionNames();
  const { functionName } = parseFunctionReference(text);
  const configuration = service.configuration(neighbour);
  if (configuration === undefined) return functionName;
  const { region, accountId } = configuration;
  return `arn:aws:lambda:${region}:${accountId}:function:${functionName}:${qualifier}`;
}
