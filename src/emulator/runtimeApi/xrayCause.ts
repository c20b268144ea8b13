import { isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';

/**
 * What AWS X-Ray shows of an error in the segment of a function.
 * https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html#api-segmentdocuments-errors
 */
export interface XrayCause {
  readonly working_directory: string;
  readonly paths: readonly Json[];
  readonly exceptions: readonly JsonObject[];
  readonly message?: string;
}

/** X-Ray's largest document. */
const maxCauseBytes = 64 * 1024;
const maxCroppedText = 1000;
/** How much of its lists a cause that is too large keeps: as much as fits. */
const shares = [0.8, 0.6, 0.4, 0.2];

/** The cause that a runtime sends along with an error, cropped where it is too large; undefined where it says nothing. */
export function xrayCauseOf(given: Json | undefined): XrayCause | undefined {
  if (!isJsonObject(given)) return undefined;
  const { working_directory: folder, paths, exceptions, message } = given;
  const cause = {
    working_directory: typeof folder === 'string' ? folder : '',
    paths: Array.isArray(paths) ? (paths as Json[]) : [],
    exceptions: Array.isArray(exceptions) ? (exceptions as Json[]).filter(isJsonObject) : [],
    ...(typeof message === 'string' && message !== '' && { message }),
  };
  const says = [cause.working_directory, cause.paths, cause.exceptions, cause.message ?? ''];
  if (says.every(({ length }) => length === 0)) return undefined;
  if (fits(cause)) return cause;
  return shares.map((share) => cropped(cause, share)).find(fits) ?? cropped(cause, 0);
}

function fits(cause: XrayCause): boolean {
  return Buffer.byteLength(JSON.stringify(cause)) <= maxCauseBytes;
}

function cropped(
  { working_directory: folder, paths, exceptions, message }: XrayCause,
  share: number,
): XrayCause {
  const first = (list: readonly Json[]): readonly Json[] => list.slice(0, Math.floor(list.length * share));
  return {
    working_directory: folder.slice(0, maxCroppedText),
    paths: first(paths),
    exceptions: exceptions.slice(0, Math.ceil(exceptions.length * share)).map((exception) => {
      const { message: text, stack } = exception;
      return {
        ...exception,
        ...(typeof text === 'string' && { message: text.slice(0, maxCroppedText) }),
        ...(Array.isArray(stack) && { stack: first(stack as Json[]) }),
      };
    }),
    ...(message !== undefined && { message: message.slice(0, maxCroppedText) }),
  };
}
