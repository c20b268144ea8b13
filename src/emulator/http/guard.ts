import type { RequestHead } from './requestHead.ts';

/**
 * Why a request is refused although it reached the loopback address: web pages can make a browser send such
 * requests, by name resolution that changes under way (a foreign Host) or simply across origins.
 */
export function refusal(head: RequestHead, port: number): string | undefined {
  const host = head.header('host');
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
    return 'The Host header names another server.';
  if (head.header('origin') !== undefined) return 'Requests from web pages are refused.';
  const site = head.header('sec-fetch-site');
  if (site !== undefined && site !== 'none') return 'Requests from web pages are refused.';
  return undefined;
}
