import { UserError } from '../../shared/userError.ts';
import { jsonAnswer } from '../http/route.ts';
import type { HttpAnswer } from '../http/route.ts';
import { RecursiveInvocation } from '../recursion.ts';
import { RestoreFailed } from '../snapStart/restoreFailed.ts';
import { Throttled } from '../throttled.ts';

/** These write `Message` where all others write `message`. */
const typesWithCapitals: ReadonlySet<string> = new Set([
  'InvalidRuntimeException',
  'RecursiveInvocationException',
  'ResourceNotFoundException',
  'ServiceException',
]);

/** An error of the Lambda service, in its own form. https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
export class ServiceError extends Error {
  readonly status: number;
  readonly type: string;
  readonly fault: 'User' | 'Service' | undefined;

  constructor(status: number, type: string, message: string, fault?: 'User' | 'Service') {
    super(message);
    this.status = status;
    this.type = type;
    this.fault = fault;
  }
}

/** What cannot run here is to a client what it would be at AWS: a runtime that Lambda does not have. */
export function failedAnswer(error: unknown): HttpAnswer {
  if (error instanceof ServiceError) return answerOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Throttled) {
    const throttled = new ServiceError(429, 'TooManyRequestsException', message, 'User');
    return answerOf(throttled, { Reason: error.reason });
  }
  if (error instanceof RecursiveInvocation)
    return answerOf(new ServiceError(400, 'RecursiveInvocationException', message, 'User'));
  if (error instanceof RestoreFailed) return answerOf(new ServiceError(error.status, error.type, message));
  if (error instanceof UserError)
    return answerOf(new ServiceError(502, 'InvalidRuntimeException', message, 'User'));
  return answerOf(new ServiceError(500, 'ServiceException', message, 'Service'));
}

function answerOf({ status, type, message, fault }: ServiceError, details: object = {}): HttpAnswer {
  const body = {
    ...details,
    ...(fault !== undefined && { Type: fault }),
    [typesWithCapitals.has(type) ? 'Message' : 'message']: message,
  };
  return jsonAnswer(status, body, 'x-amzn-ErrorType', type);
}
