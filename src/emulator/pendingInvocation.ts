import { randomUUID } from 'node:crypto';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import type { Invocation, InvocationReport, InvocationRequest, InvocationResult } from './invocation.ts';
import { InvocationLog } from './invocationLog.ts';
import type { RuntimeEvent } from './runtimeApi/connectedRuntime.ts';

/** An invocation from its request to its report. */
export class PendingInvocation implements Invocation {
  readonly requestId = randomUUID();
  readonly request: InvocationRequest;
  readonly log = new InvocationLog();
  readonly result: Promise<InvocationResult>;
  readonly report: Promise<InvocationReport>;
  #resolveResult: (result: InvocationResult) => void = () => undefined;
  #resolveReport: (report: InvocationReport) => void = () => undefined;
  #rejectResult: (error: Error) => void = () => undefined;
  #rejectReport: (error: Error) => void = () => undefined;

  constructor(request: InvocationRequest) {
    this.request = request;
    this.result = new Promise((resolve, reject) => {
      this.#resolveResult = resolve;
      this.#rejectResult = reject;
    });
    this.report = new Promise((resolve, reject) => {
      this.#resolveReport = resolve;
      this.#rejectReport = reject;
    });
    // Many callers want only one of the two.
    this.result.catch(() => undefined);
    this.report.catch(() => undefined);
  }

  answer(result: Omit<InvocationResult, 'requestId'>): void {
    this.#resolveResult({ requestId: this.requestId, ...result });
  }

  finish(report: InvocationReport): void {
    this.#resolveReport(report);
  }

  /** The function was never reached. */
  reject(error: Error): void {
    this.#rejectResult(error);
    this.#rejectReport(error);
  }

  /** What the runtime gets. */
  toEvent(configuration: FunctionConfiguration, deadlineMs: number): RuntimeEvent {
    const { payload, qualifier, traceId, clientContext } = this.request;
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
      traceId ?? newTraceId(),
    ];
    if (clientContext !== undefined) {
      headers.push(
        'Lambda-Runtime-Client-Context',
        asciiJson(Buffer.from(clientContext, 'base64').toString('utf8')),
      );
    }
    return { requestId: this.requestId, headers, payload };
  }
}

/** Header values are ASCII; JSON can say everything else in escapes. */
function asciiJson(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function newTraceId(): string {
  const seconds = Math.floor(Date.now() / 1000).toString(16);
  const root = randomUUID().replaceAll('-', '').slice(0, 24);
  const parent = randomUUID().replaceAll('-', '').slice(16);
  return `Root=1-${seconds}-${root};Parent=${parent};Sampled=0`;
}
