import { ServiceError } from './serviceError.ts';

export function functionNotFound(functionArn: string): ServiceError {
  return resourceNotFound(`Function not found: ${functionArn}`);
}

export function aliasNotFound(aliasArn: string): ServiceError {
  return resourceNotFound(`Cannot find alias arn: ${aliasArn}`);
}

export function resourceNotFound(message: string): ServiceError {
  return new ServiceError(404, 'ResourceNotFoundException', message, 'User');
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

export function accessDenied(accountId: string): ServiceError {
  const message = `The functions here are those of the account ${accountId}.`;
  return new ServiceError(403, 'AccessDeniedException', message);
}

export function invalidRequestContent(message: string): ServiceError {
  return new ServiceError(400, 'InvalidRequestContentException', message, 'User');
}

export function requestTooLarge(bytes: number, invocationType: string, maxBytes: number): ServiceError {
  const message = `${bytes} byte payload is too large for the ${invocationType} invocation type (limit ${maxBytes} bytes)`;
  return new ServiceError(413, 'RequestTooLargeException', message, 'User');
}

export function conflict(message: string): ServiceError {
  return new ServiceError(409, 'ResourceConflictException', message, 'User');
}

export function invalidParameter(message: string): ServiceError {
  return new ServiceError(400, 'InvalidParameterValueException', message, 'User');
}

/** Somebody else changed it meanwhile. */
export function wrongRevision(): ServiceError {
  const message =
    'The Revision Id provided does not match the latest Revision Id. ' +
    'Call the GetFunction/GetAlias API to retrieve the latest Revision Id';
  return new ServiceError(412, 'PreconditionFailedException', message, 'User');
}

export function invalidBody(reason: string): ServiceError {
  return new ServiceError(400, 'SerializationException', reason);
}
