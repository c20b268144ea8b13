import { randomUUID } from 'node:crypto';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import type { Invocation, InvocationReport, InvocationRequest, InvocationResult } from './invocation.ts';
import { InvocationLog } from './invocationLog.ts';
import { Outcome } from './outcome.ts';
import { withLineage } from './recursion.ts';
import type { RuntimeEvent } from './runtimeApi/connectedRuntime.ts';
import { newTraceHeader } from './traceHeader.ts';

/** An invocation from its request to its report. */
export class PendingInvocation implements Invocation {
  readonly requestId: string;
  readonly request: InvocationRequest;
  readonly log = new InvocationLog();
  readonly #result = new Outcome<InvocationResult>();
  readonly #report = new Outcome<Omit<InvocationReport, 'log'>>();

  #traceHeader: string | undefined;
  #onPart: ((part: Buffer) => void) | undefined;

  constructor(request: InvocationRequest) {
    this.requestId = request.requestId ?? randomUUID();
    this.request = request;
  }

  get result(): Promise<InvocationResult> {
    return this.#result.promise;
  }

  get report(): Promise<InvocationReport> {
    return this.#report.promise.then((report) => ({ ...report, log: this.log.toString() }));
  }

  /** Told of the answer, or of why there is none, within the call that gives it: ahead of the promises. */
  onAnswer(listener: (result: InvocationResult | Error) => void): void {
    this.#result.onSettled(listener);
  }

  /** Told of the report within the call that gives it; not where the function was never reached. */
  onReport(listener: (report: Omit<InvocationReport, 'log'>) => void): void {
    this.#report.onSettled((settled) => {
      if (!(settled instanceof Error)) listener(settled);
    });
  }

  /** Told of each part of a response that is streamed; what it is told is not in the result. */
  onPart(listener: (part: Buffer) => void): void {
    this.#onPart = listener;
  }

  get isStreamed(): boolean {
    return this.#onPart !== undefined;
  }

  /** Answers whether somebody took it. */
  pass(part: Buffer): boolean {
    this.#onPart?.(part);
    return this.#onPart !== undefined;
  }

  answer(result: InvocationResult): void {
    this.#result.resolve(result);
  }

  finish(report: Omit<InvocationReport, 'log'>): void {
    this.#report.resolve(report);
  }

  /** The function was never reached. */
  reject(error: Error): void {
    this.#result.reject(error);
    this.#report.reject(error);
  }

  /** Where it is part of a trace that is sampled. */
  get tracing(): { readonly type: 'X-Amzn-Trace-Id'; readonly value: string } | undefined {
    const value = this.#traceHeader;
    return value?.includes('Sampled=1') === true ? { type: 'X-Amzn-Trace-Id', value } : undefined;
  }

  /** What the runtime gets. */
  toEvent(configuration: FunctionConfiguration, deadlineMs: number): RuntimeEvent {
    const { payload, qualifier, clientContext, cognitoIdentity, tenantId } = this.request;
    const callerHeader =
      this.request.traceId ?? newTraceHeader(this.requestId, configuration.isTraced === true);
    const traceHeader = withLineage(callerHeader, configuration.functionArn);
    this.#traceHeader = traceHeader;
    const arn =
      qualifier === undefined ? configuration.functionArn : `${configuration.functionArn}:${qualifier}`;
    const headers = [
      'Content-Type',
      'application/json',
      'Lambda-Runtime-Aws-Request-Id',
      this.requestId,
      'Lambda-Runtime-Deadline-Ms',
      String(Math.round(deadlineMs)),
      'Lambda-Runtime-Invoked-Function-Arn',
      arn,
      'Lambda-Runtime-Trace-Id',
      traceHeader,
    ];
    if (clientContext !== undefined) {
      headers.push(
        'Lambda-Runtime-Client-Context',
        asciiJson(Buffer.from(clientContext, 'base64').toString('utf8')),
      );
    }
    if (cognitoIdentity !== undefined) {
      headers.push('Lambda-Runtime-Cognito-Identity', asciiJson(JSON.stringify(cognitoIdentity)));
    }
    if (tenantId !== undefined) headers.push('Lambda-Runtime-Aws-Tenant-Id', tenantId);
    return {
      requestId: this.requestId,
      deadlineMs: Math.round(deadlineMs),
      invokedFunctionArn: arn,
      traceHeader,
      headers,
      payload,
    };
  }
}

/** Header values are ASCII; JSON can say everything else in escapes. */
function asciiJson(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
