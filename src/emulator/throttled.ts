/** https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_Errors, TooManyRequestsException */
export type ThrottleReason =
  'ReservedFunctionConcurrentInvocationLimitExceeded' | 'ConcurrentInvocationLimitExceeded';

/** There is no concurrency left for an invocation. Callers may try again; asynchronous events wait. */
export class Throttled extends Error {
  override readonly name = 'Throttled';
  readonly reason: ThrottleReason;

  constructor(reason: ThrottleReason) {
    super('Rate Exceeded.');
    this.reason = reason;
  }
}
