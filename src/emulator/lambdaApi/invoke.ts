import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { HttpAnswer, HttpRequest, Route } from '../http/route.ts';
import { LaterAnswer } from '../http/laterAnswer.ts';
import type { InvocationResult } from '../invocation.ts';
import { logTailBytes, maxAsynchronousRequestBytes, maxRequestBytes } from '../limits.ts';
import type { PendingInvocation } from '../pendingInvocation.ts';
import type { Invocable } from './invocable.ts';
import { parseFunctionReference } from './functionReference.ts';
import type { FunctionReference } from './functionReference.ts';
import {
  failedAnswer,
  invalidRequestContent,
  requestTooLarge,
  resourceNotFound,
  validationFailed,
} from './serviceErrors.ts';

const emptyEvent = Buffer.from('{}');

/** https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
export const invoke: Route<Invocable> = {
  method: 'POST',
  path: '/2015-03-31/functions/{name}/invocations',
  maxBodyBytes: maxRequestBytes,
  handle: (request, [encodedName = ''], emulator) => {
    const name = decode(encodedName);
    const preparing = emulator.prepare(parseFunctionReference(name).functionName);
    return preparing
      ? preparing.then(() => invokePrepared(request, name, emulator))
      : invokePrepared(request, name, emulator);
  },
};

function invokePrepared(request: HttpRequest, name: string, emulator: Invocable): HttpAnswer | LaterAnswer {
  const { head } = request;
  const type = head.header('x-amz-invocation-type') ?? 'RequestResponse';
  if (type !== 'RequestResponse' && type !== 'Event' && type !== 'DryRun') {
    const types = '[Event, RequestResponse, DryRun]';
    throw validationFailed(type, 'invocationType', `Member must satisfy enum value set: ${types}`);
  }
  const { configuration, qualifier } = find(emulator, name, qualifierOf(request));
  const payload = readPayload(request, type);
  if (type === 'DryRun') return { status: 204, headers: [], body: '' };

  const clientContext = head.header('x-amz-client-context');
  const traceId = head.header('x-amzn-trace-id');
  const invocation = emulator.invoke(configuration.functionName, {
    payload,
    ...(clientContext === undefined ? {} : { clientContext }),
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(traceId === undefined ? {} : { traceId }),
  });
  if (type === 'Event') {
    return { status: 202, headers: ['x-amzn-RequestId', invocation.requestId], body: '' };
  }
  return answerLater(invocation, head.header('x-amz-log-type') === 'Tail');
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

function find(
  emulator: Invocable,
  text: string,
  queried: string | undefined,
): { readonly configuration: FunctionConfiguration; readonly qualifier: string | undefined } {
  const reference = parseFunctionReference(text);
  const configuration = emulator.configuration(reference.functionName);
  const qualifier = reference.qualifier ?? queried;
  if (configuration === undefined || !isNamed(configuration, reference, qualifier)) {
    throw resourceNotFound(notFoundName(emulator, text, qualifier));
  }
  return { configuration, qualifier };
}

function isNamed(
  configuration: FunctionConfiguration,
  reference: FunctionReference,
  qualifier?: string,
): boolean {
  const { region, accountId, version } = configuration;
  return (
    (reference.region ?? region) === region &&
    (reference.accountId ?? accountId) === accountId &&
    (qualifier ?? version) === version
  );
}

/** As an ARN, where some function's tells region and account. */
function notFoundName(emulator: Invocable, text: string, qualifier = '$LATEST'): string {
  if (text.startsWith('arn:')) return text;
  const [neighbour = ''] = emulator.functionNames();
  const { functionName } = parseFunctionReference(text);
  const configuration = emulator.configuration(neighbour);
  if (configuration === undefined) return functionName;
  const { region, accountId } = configuration;
  return `arn:aws:lambda:${region}:${accountId}:function:${functionName}:${qualifier}`;
}

/** Checked to be JSON, otherwise left as it is. Nothing at all means `{}`, as at AWS. */
function readPayload(request: HttpRequest, type: 'RequestResponse' | 'Event' | 'DryRun'): Buffer {
  const maxBytes = type === 'Event' ? maxAsynchronousRequestBytes : maxRequestBytes;
  if (request.bodyBytes > maxBytes) throw requestTooLarge(request.bodyBytes, type, maxBytes);
  if (request.bodyBytes === 0) return emptyEvent;
  try {
    JSON.parse(request.body.toString('utf8'));
  } catch (error) {
    throw invalidRequestContent(error instanceof Error ? error.message : String(error));
  }
  return request.body;
}

function qualifierOf(request: HttpRequest): string | undefined {
  if (request.head.query === '') return undefined;
  return new URLSearchParams(request.head.query).get('Qualifier') ?? undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
