import { BodyStream } from '../http/bodyStream.ts';
import { LaterAnswer } from '../http/laterAnswer.ts';
import type { HttpAnswer, HttpRequest, Route } from '../http/route.ts';
import type { InvocationResult } from '../invocation.ts';
import { logTailBytes, maxRequestBytes } from '../limits.ts';
import type { PendingInvocation } from '../pendingInvocation.ts';
import { eventMessage } from './eventStream.ts';
import { decodeSegment, findFunction, notFoundAsLatest, queried } from './findFunction.ts';
import { parseFunctionReference } from './functionReference.ts';
import { invocationRequestOf, wantsLog } from './invoke.ts';
import type { LambdaService } from './lambdaService.ts';
import { readPayload } from './payload.ts';
import { failedAnswer } from './serviceError.ts';
import { oneOf } from './validation.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_InvokeWithResponseStream.html */
export const invokeWithResponseStream: Route<LambdaService> = {
  method: 'POST',
  path: '/2021-11-15/functions/{name}/response-streaming-invocations',
  maxBodyBytes: maxRequestBytes,
  handle: async (request, [name = ''], service) => {
    const reference = parseFunctionReference(decodeSegment(name), queried(request, 'Qualifier'));
    await service.prepare(reference.functionName);
    return invokePrepared(request, name, service);
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
  const { functionName, configuration, qualifier } = findFunction(service, name, {
    qualifier: queried(request, 'Qualifier'),
    notFound: notFoundAsLatest,
  });
  const payload = readPayload(request, type);
  if (type === 'DryRun') return { status: 204, headers: [], body: '' };
  const invocation = service.invoke(functionName, invocationRequestOf(request, payload, qualifier));
  return streamLater(invocation, configuration.version, withLog);
}

const invocationTypes = ['RequestResponse', 'DryRun'] as const;

/** The answer begins with the first bytes of the function's, or with its end. */
function streamLater(invocation: PendingInvocation, version: string, withLog: boolean): LaterAnswer {
  const later = new LaterAnswer();
  const stream = new BodyStream();
  const headers = [
    ...['Content-Type', 'application/vnd.amazon.eventstream'],
    ...['x-amzn-RequestId', invocation.requestId],
    ...['X-Amz-Executed-Version', version],
  ];
  const write = (part: Buffer): void => {
    stream.write(eventMessage('PayloadChunk', 'application/octet-stream', part));
    later.give({ status: 200, headers, body: stream });
  };
  const complete = (result: InvocationResult, log?: string): void => {
    const logResult = log === undefined ? {} : { LogResult: logTail(log) };
    const body = { ...errorOf(result), ...logResult };
    stream.write(eventMessage('InvokeComplete', 'application/json', Buffer.from(JSON.stringify(body))));
    later.give({ status: 200, headers, body: stream });
    stream.end();
  };
  invocation.onPart(write);
  invocation.onAnswer((result) => {
    if (result instanceof Error) {
      later.give(failedAnswer(result));
      return;
    }
    if (result.functionError === undefined && result.payload.length > 0) write(result.payload);
    if (!withLog) complete(result);
    else
      void invocation.report.then(({ log }) => {
        complete(result, log);
      });
  });
  return later;
}

function errorOf({ functionError, payload }: InvocationResult): Record<string, string> {
  if (functionError === undefined) return {};
  return { ErrorCode: functionError, ErrorDetails: payload.toString('utf8') };
}

function logTail(log: string): string {
  return Buffer.from(log).subarray(-logTailBytes).toString('base64');
}
