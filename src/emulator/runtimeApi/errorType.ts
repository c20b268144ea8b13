import type { HttpRequest } from '../http/route.ts';

/** `Lambda-Runtime-Function-Error-Type` as Lambda reports it: only types of a known form keep their name. */
export function errorTypeOf(request: HttpRequest): string {
  const type = request.head.header('lambda-runtime-function-error-type');
  if (type === undefined) return 'Function.Unknown';
  if (/^(Runtime|Function)\.[A-Z][a-zA-Z]+$/.test(type)) return type;
  return type.startsWith('Runtime.') ? 'Runtime.Unknown' : 'Function.Unknown';
}
