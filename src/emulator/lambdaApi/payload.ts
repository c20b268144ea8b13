import { isUtf8 } from 'node:buffer';
import type { HttpRequest } from '../http/route.ts';
import { maxAsynchronousRequestBytes, maxRequestBytes } from '../limits.ts';
import { jsonFault } from './jsonFault.ts';
import { invalidRequestContent, requestTooLarge } from './serviceErrors.ts';

export type InvocationType = 'RequestResponse' | 'Event' | 'DryRun';

const emptyEvent = Buffer.from('{}');

/** Checked to be JSON, otherwise left as it is. Nothing at all means `{}`, as at AWS. */
export function readPayload(request: HttpRequest, type: InvocationType): Buffer {
  const maxBytes = type === 'Event' ? maxAsynchronousRequestBytes : maxRequestBytes;
  if (request.bodyBytes > maxBytes) throw requestTooLarge(request.bodyBytes, type, maxBytes);
  if (request.bodyBytes === 0) return emptyEvent;
  if (!isJson(request.body))
    throw invalidRequestContent(
      'Could not parse request body into json: Could not parse payload into json: ' +
        (jsonFault(request.body) ?? 'It is no JSON'),
    );
  return request.body;
}

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString('utf8'));
    return isUtf8(body);
  } catch {
    return false;
  }
}
