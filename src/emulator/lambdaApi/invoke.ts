import { isJsonObject, type Json } from '../../shared/json.ts';
import type { HttpAnswer, HttpRequest, Route } from '../http/route.ts';
import { LaterAnswer } from '../http/laterAnswer.ts';
import type { InvocationRequest, InvocationResult } from '../invocation.ts';
import { logTailBytes, maxRequestBytes } from '../limits.ts';
import type { PendingInvocation } from '../pendingInvocation.ts';
import type { LambdaService } from './lambdaService.ts';
import { decodeSegment, findFunction, notFoundAsLatest, queried } from './findFunction.ts';
import { parseFunctionReference } from './functionReference.ts';
import { readPayload } from './payload.ts';
import { failedAnswer } from './serviceError.ts';
import { invalidRequestContent } from './serviceErrors.ts';
import { oneOf } from './validation.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
export const invoke: Route<LambdaService> = {
  method: 'POST',
  path: '/2015-03-31/functions/{name}/invocations',
  maxBodyBytes: maxRequestBytes,
  handle: (request, [name = ''], service) => {
    const reference = parseFunctionReference(decodeSegment(name), queried(request, 'Qualifier'));
    const preparing = service.prepare(reference.functionName);
    return preparing
      ? preparing.then(() => invokePrepared(request, name, service))
      : invokePrepared(request, name, service);
  },
};

function invokePrepared(
  request: HttpRequest,
  name: string,
  service: LambdaService,
): HttpAnswer | LaterAnswer {
  const { head } = request;
  const type = oneOf(
    'invocationType',
    head.header('x-amz-invocation-type') ?? 'RequestResponse',
    invocationTypes,
  );
  const withLog = wantsLog(request);
  const { functionName, qualifier } = findFunction(service, name, {
    qualifier: queried(request, 'Qualifier'),
    notFound: notFoundAsLatest,
  });
  const payload = readPayload(request, type);
  if (type === 'DryRun') return { status: 204, headers: [], body: '' };

  const invocationRequest = invocationRequestOf(request, payload, qualifier);
  if (type === 'Event') {
    const requestId = service.asynchronous.accept(functionName, invocationRequest);
    return { status: 202, headers: ['x-amzn-RequestId', requestId], body: '' };
  }
  const invocation = service.invoke(functionName, invocationRequest);
  return answerLater(invocation, withLog);
}

const invocationTypes = ['Event', 'RequestResponse', 'DryRun'] as const;
const logTypes = ['None', 'Tail'] as const;

/** Whether a caller wants to see the end of the log. Throws a ServiceError where that is not clear. */
export function wantsLog({ head }: HttpRequest): boolean {
  return oneOf('logType', head.header('x-amz-log-type') ?? 'None', logTypes) === 'Tail';
}

/** What a caller says of an invocation beside its event. Throws a ServiceError where it cannot be understood. */
export function invocationRequestOf(
  { head }: HttpRequest,
  payload: Buffer,
  qualifier: string | undefined,
): InvocationRequest {
  const clientContext = head.header('x-amz-client-context');
  if (clientContext !== undefined && !isEncodedObject(clientContext))
    throw invalidRequestContent('Client context must be a valid Base64-encoded JSON object.');
  const traceId = head.header('x-amzn-trace-id');
  const tenantId = head.header('x-amz-tenant-id');
  return {
    payload,
    ...(clientContext === undefined ? {} : { clientContext }),
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(traceId === undefined ? {} : { traceId }),
    ...(tenantId === undefined ? {} : { tenantId }),
  };
}

function isEncodedObject(base64: string): boolean {
  try {
    return isJsonObject(JSON.parse(Buffer.from(base64, 'base64').toString('utf8')) as Json);
  } catch {
    return false;
  }
}

function answerLater(invocation: PendingInvocation, withLog: boolean): LaterAnswer {
  const later = new LaterAnswer();
  const fail = (error: unknown): void => {
    later.give(failedAnswer(error));
  };
  invocation.onAnswer((result) => {
    if (result instanceof Error) fail(result);
    else if (!withLog) later.give(toAnswer(result));
    else
      invocation.report
        .then(({ log }) => {
          later.give(toAnswer(result, log));
        })
        .catch(fail);
  });
  return later;
}

function toAnswer(result: InvocationResult, log?: string): HttpAnswer {
  const headers = [
    'Content-Type',
    'application/json',
    'x-amzn-RequestId',
    result.requestId,
    'X-Amz-Executed-Version',
    result.executedVersion,
  ];
  if (result.functionError !== undefined) headers.push('X-Amz-Function-Error', result.functionError);
  if (log !== undefined) {
    headers.push('X-Amz-Log-Result', Buffer.from(log).subarray(-logTailBytes).toString('base64'));
  }
  return { status: 200, headers, body: result.payload };
}
