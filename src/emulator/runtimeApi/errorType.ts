import type { HttpRequest } from '../http/route.ts';

/** `Lambda-Runtime-Function-Error-Type` as Lambda reports it. */
export function errorTypeOf(request: HttpRequest): string {
  return knownErrorType(request.head.header('lambda-runtime-function-error-type') ?? '');
}

/** Only types of a known form keep their name. */
export function knownErrorType(type: string): string {
  if (/^(Runtime|Function)\.[A-Z][a-zA-Z]+$/.test(type)) return type;
  return type.startsWith('Runtime.') ? 'Runtime.Unknown' : 'Function.Unknown';
}
