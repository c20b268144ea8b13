import { randomUUID } from 'node:crypto';

/**
 * The `X-Amzn-Trace-Id` of a request that came without; made of its ID, which is random enough, and of another.
 * https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader
 */
export function newTraceHeader(requestId: string, isSampled: boolean): string {
  const seconds = Math.floor(Date.now() / 1000).toString(16);
  const root = randomUUID();
  const parent = requestId.slice(-12) + requestId.slice(0, 4);
  const rootId = `1-${seconds}-${root.slice(0, 8)}${root.slice(9, 13)}${root.slice(-12)}`;
  return `Root=${rootId};Parent=${parent};Sampled=${isSampled ? 1 : 0}`;
}
