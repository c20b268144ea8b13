import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from './files.ts';

/**
 * A layer, below a folder, with external extensions. Each is the body of an async function that finds `register(events)`, which
 * answers the response, `next()`, which answers an event, `subscribe(body)`, `post(path, headers)` and `print(text)`.
 */
export function extensionLayer(parent: string, scripts: Readonly<Record<string, string>>): string {
  const files = Object.entries(scripts).map(([name, script]) => [`extensions/${name}`, program(script)]);
  const layer = writeFiles(parent, Object.fromEntries(files) as Record<string, string>);
  for (const name of Object.keys(scripts)) chmodSync(join(layer, 'extensions', name), 0o755);
  return layer;
}

const program = (script: string): string => `#!${process.execPath}
const { basename } = require('node:path');
const { appendFileSync, writeSync } = require('node:fs');
const http = require('node:http');
const base = 'http://' + process.env.AWS_LAMBDA_RUNTIME_API;
let identifier = '';
const print = (text) => writeSync(1, text + '\\n');
const call = async (method, path, headers, body) => {
  const response = await fetch(base + path, { method, headers: { 'Lambda-Extension-Identifier': identifier, ...headers }, body });
  return { status: response.status, headers: response.headers, body: await response.json() };
};
const register = async (events, headers = {}) => {
  const name = basename(process.argv[1]);
  const response = await call('POST', '/2020-01-01/extension/register', { 'Lambda-Extension-Name': name, ...headers }, JSON.stringify({ events }));
  identifier = response.headers.get('lambda-extension-identifier') ?? '';
  return response;
};
const next = async () => (await call('GET', '/2020-01-01/extension/event/next')).body;
const post = (path, headers) => call('POST', '/2020-01-01/extension' + path, headers, '');
const subscribe = (body, path = '/2022-07-01/telemetry') => call('PUT', path, {}, JSON.stringify(body));
(async () => { ${script} })();
`;
