import { isJsonObject } from '../../shared/json.ts';
import type { Json } from '../../shared/json.ts';
import { jsonAnswer } from '../http/route.ts';
import type { HttpAnswer, HttpRequest, Route } from '../http/route.ts';
import type { Extension } from './extension.ts';
import type { Extensions } from './extensions.ts';
import { refusals } from './refusals.ts';

const maxBodyBytes = 256 * 1024;
const identifierForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Lambda's Extensions API. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html */
export const extensionsRoutes: readonly Route<Extensions>[] = [
  {
    method: 'POST',
    path: '/2020-01-01/extension/register',
    maxBodyBytes,
    handle: (request, _parameters, extensions) => {
      const name = request.head.header('lambda-extension-name') ?? '';
      if (name === '') return refusals.emptyName();
      const events = eventsOf(request);
      if (events === undefined) return refusals.invalidFormat('The body is no JSON with a list of events');
      const feature = request.head.header('lambda-extension-accept-feature') ?? '';
      const wantsAccountId = feature.split(',').some((each) => each.trim() === 'accountId');
      return extensions.register({ name, events, wantsAccountId });
    },
  },
  {
    method: 'GET',
    path: '/2020-01-01/extension/event/next',
    maxBodyBytes: 0,
    handle: (request, _parameters, extensions) => {
      const extension = callerOf(request, extensions);
      return 'status' in extension ? extension : extensions.next(extension);
    },
  },
  {
    method: 'POST',
    path: '/2020-01-01/extension/init/error',
    maxBodyBytes,
    handle: (request, _parameters, extensions) => fail(request, extensions, 'InitError'),
  },
  {
    method: 'POST',
    path: '/2020-01-01/extension/exit/error',
    maxBodyBytes,
    handle: (request, _parameters, extensions) => fail(request, extensions, 'ExitError'),
  },
];

/** The extension that a request comes from, or why that is not known. */
export function callerOf(request: HttpRequest, extensions: Extensions): Extension | HttpAnswer {
  const identifier = request.head.header('lambda-extension-identifier') ?? '';
  if (identifier === '') return refusals.missingIdentifier();
  if (!identifierForm.test(identifier)) return refusals.invalidIdentifier();
  return extensions.find(identifier) ?? refusals.unknownIdentifier(identifier);
}

function fail(request: HttpRequest, extensions: Extensions, state: 'InitError' | 'ExitError'): HttpAnswer {
  const extension = callerOf(request, extensions);
  if ('status' in extension) return extension;
  if (request.head.header('lambda-extension-function-error-type') === undefined) {
    return refusals.missingErrorType();
  }
  return extensions.fail(extension, state) ?? jsonAnswer(202, { status: 'OK' });
}

function eventsOf({ body }: HttpRequest): readonly string[] | undefined {
  if (body.length === 0) return [];
  let parsed: Json;
  try {
    parsed = JSON.parse(body.toString('utf8')) as Json;
  } catch {
    return undefined;
  }
  const events = isJsonObject(parsed) ? (parsed['events'] ?? []) : undefined;
  const isList = Array.isArray(events) && events.every((event) => typeof event === 'string');
  return isList ? events : undefined;
}
