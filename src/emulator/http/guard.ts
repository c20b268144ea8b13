/**
 * Why a request is refused although it reached the loopback address: web pages can make a browser send such
 * requests, by name resolution that changes under way (a foreign Host) or simply across origins.
 */
export function refusal(headers: ReadonlyMap<string, string>, port: number): string | undefined {
  const host = headers.get('host');
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
    return 'The Host header names another server.';
  if (headers.has('origin')) return 'Requests from web pages are refused.';
  const site = headers.get('sec-fetch-site');
  if (site !== undefined && site !== 'none') return 'Requests from web pages are refused.';
  return undefined;
}
