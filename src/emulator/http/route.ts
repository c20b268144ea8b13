import type { BodyStream } from './bodyStream.ts';
import type { LaterAnswer } from './laterAnswer.ts';
import type { RequestHead } from './requestHead.ts';

/** A request, read whole. */
export interface HttpRequest {
  readonly head: RequestHead;
  /** What came, or nothing where that was more than the route allows. */
  readonly body: Buffer;
  /** How much came. */
  readonly bodyBytes: number;
  /** What came after a body in chunks: lines such as `name: value`. */
  readonly trailers: readonly string[];
}

export interface HttpAnswer {
  readonly status: number;
  /** Name, value, name, value …; the content length is added. */
  readonly headers: readonly string[];
  readonly body: Buffer | string | BodyStream;
}

/** One entry of an API's route table. */
export interface Route<Context> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Segments between slashes; one in braces stands for any text. */
  readonly path: string;
  readonly maxBodyBytes: number;
  /** Who takes a body as it comes, where it is not to be kept until all is there. */
  takeBody?(
    head: RequestHead,
    parameters: readonly string[],
    context: Context,
  ): ((part: Buffer) => void) | undefined;
  /** `parameters`: the segments that stand in braces, in order, as sent. */
  handle(
    request: HttpRequest,
    parameters: readonly string[],
    context: Context,
  ): HttpAnswer | LaterAnswer | Promise<HttpAnswer | LaterAnswer>;
}

export function jsonAnswer(status: number, value: object, ...headers: string[]): HttpAnswer {
  return { status, headers: ['Content-Type', 'application/json', ...headers], body: JSON.stringify(value) };
}
