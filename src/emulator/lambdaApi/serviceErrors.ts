import { Throttled } from '../throttled.ts';
import { UserError } from '../../shared/userError.ts';
import { jsonAnswer } from '../http/route.ts';
import type { HttpAnswer } from '../http/route.ts';

/** An error of the Lambda service, in its own form. https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
class ServiceError extends Error {
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

export function resourceNotFound(functionArn: string): ServiceError {
  return new ServiceError(404, 'ResourceNotFoundException', `Function not found: ${functionArn}`, 'User');
}

/** Of requests that nobody signed. */
export function missingAuthenticationToken(): ServiceError {
  return new ServiceError(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token');
}

export function unrecognizedClient(): ServiceError {
  const message = 'The security token included in the request is invalid.';
  return new ServiceError(403, 'UnrecognizedClientException', message);
}

export function invalidSignature(message: string): ServiceError {
  return new ServiceError(403, 'InvalidSignatureException', message);
}

export function validationFailed(value: string, member: string, constraint: string): ServiceError {
  const message = `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: ${constraint}`;
  return new ServiceError(400, 'ValidationException', message);
}

export function invalidRequestContent(reason: string): ServiceError {
  const message = `Could not parse request body into json: Could not parse payload into json: ${reason}`;
  return new ServiceError(400, 'InvalidRequestContentException', message, 'User');
}

export function requestTooLarge(bytes: number, invocationType: string, maxBytes: number): ServiceError {
  const message = `${bytes} byte payload is too large for the ${invocationType} invocation type (limit ${maxBytes} bytes)`;
  return new ServiceError(413, 'RequestTooLargeException', message, 'User');
}

export function aliasNotFound(aliasArn: string): ServiceError {
  return new ServiceError(404, 'ResourceNotFoundException', `Alias not found: ${aliasArn}`, 'User');
}

export function nothingSet(what: string, functionArn: string): ServiceError {
  const message = `The function ${functionArn} doesn't have ${what}`;
  return new ServiceError(404, 'ResourceNotFoundException', message, 'User');
}

export function alreadyExists(what: string): ServiceError {
  return new ServiceError(409, 'ResourceConflictException', `${what} already exists`, 'User');
}

export function invalidParameter(message: string): ServiceError {
  return new ServiceError(400, 'InvalidParameterValueException', message, 'User');
}

export function invalidBody(reason: string): ServiceError {
  return new ServiceError(400, 'SerializationException', reason);
}

/** What cannot run here is to a client what it would be at AWS: a runtime that Lambda does not have. */
export function failedAnswer(error: unknown): HttpAnswer {
  if (error instanceof ServiceError) {
    const body =
      error.fault === undefined ? { message: error.message } : { Type: error.fault, Message: error.message };
    return jsonAnswer(error.status, body, 'x-amzn-ErrorType', error.type);
  }
  if (error instanceof Throttled) {
    const body = { Type: 'User', Reason: error.reason, Message: error.message };
    return jsonAnswer(429, body, 'x-amzn-ErrorType', 'TooManyRequestsException');
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UserError) {
    return jsonAnswer(502, { Type: 'User', Message: message }, 'x-amzn-ErrorType', 'InvalidRuntimeException');
  }
  return jsonAnswer(500, { Type: 'Service', Message: message }, 'x-amzn-ErrorType', 'ServiceException');
}
