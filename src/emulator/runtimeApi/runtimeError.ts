import type { HttpRequest } from '../http/route.ts';
import { isJsonObject, type Json } from '../../shared/json.ts';
import { errorTypeOf } from './errorType.ts';
import { xrayCauseOf, type XrayCause } from './xrayCause.ts';

/** A failure as a runtime tells it. */
export interface RuntimeError {
  /** For the caller. */
  readonly payload: Buffer;
  readonly errorType: string;
  readonly xrayCause?: XrayCause;
}

/** The media type of an error that has its X-Ray cause in its body, and not in a header. */
const errorWithCause = 'application/vnd.aws.lambda.error.cause+json';

export function runtimeErrorOf(request: HttpRequest): RuntimeError {
  const errorType = errorTypeOf(request);
  const { head, body } = request;
  if (head.header('content-type') !== errorWithCause) {
    const header = head.header('lambda-runtime-function-xray-error-cause');
    return { payload: body, errorType, ...causeIn(header === undefined ? undefined : parsed(header)) };
  }
  const error = parsed(body.toString('latin1'));
  if (!isJsonObject(error)) return { payload: Buffer.from('"Invalid error body"'), errorType };
  const { errorMessage = '', errorType: type = '', stackTrace, errorCause } = error;
  const told = { errorMessage, errorType: type, ...(stackTrace !== undefined && { stackTrace }) };
  return { payload: Buffer.from(JSON.stringify(told)), errorType, ...causeIn(errorCause) };
}

function causeIn(json: Json | undefined): Pick<RuntimeError, 'xrayCause'> {
  const xrayCause = xrayCauseOf(json);
  return xrayCause === undefined ? {} : { xrayCause };
}

/** `text`: bytes, a letter each. */
function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(Buffer.from(text, 'latin1').toString('utf8')) as Json;
  } catch {
    return undefined;
  }
}
