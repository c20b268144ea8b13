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
import { validationFailed } from './validation.ts';

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
  const type = head.header('x-amz-invocation-type') ?? 'RequestResponse';
  if (type !== 'RequestResponse' && type !== 'Event' && type !== 'DryRun') {
    const types = '[Event, RequestResponse, DryRun]';
    const constraint = `Member must satisfy enum value set: ${types}`;
    throw validationFailed({ member: 'invocationType', value: type, constraint });
  }
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
  return answerLater(invocation, head.header('x-amz-log-type') === 'Tail');
}

/** What a caller says of an invocation beside its event. */
export function invocationRequestOf(
  { head }: HttpRequest,
  payload: Buffer,
  qualifier: string | undefined,
): InvocationRequest {
  const clientContext = head.header('x-amz-client-context');
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
