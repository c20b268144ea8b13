import { callerOf } from '../extensions/routes.ts';
import type { Extensions } from '../extensions/extensions.ts';
import type { HttpAnswer, HttpRequest, Route } from '../http/route.ts';
import type { Telemetry, TelemetryApi } from './telemetry.ts';

const maxBodyBytes = 256 * 1024;

interface Subscribable {
  readonly extensions: Extensions;
  readonly telemetry: Telemetry;
}

/** Lambda's Telemetry API and Logs API. https://docs.aws.amazon.com/lambda/latest/dg/telemetry-api.html */
export const telemetryRoutes: readonly Route<Subscribable>[] = [
  {
    method: 'PUT',
    path: '/2022-07-01/telemetry',
    maxBodyBytes,
    handle: (request, _parameters, sandbox) => subscribe('telemetry', request, sandbox),
  },
  {
    method: 'PUT',
    path: '/2020-08-15/logs',
    maxBodyBytes,
    handle: (request, _parameters, sandbox) => subscribe('logs', request, sandbox),
  },
];

function subscribe(
  api: TelemetryApi,
  request: HttpRequest,
  { extensions, telemetry }: Subscribable,
): HttpAnswer {
  const extension = callerOf(request, extensions);
  if ('status' in extension) return extension;
  return telemetry.subscribe(api, extension.name, request.body.toString('utf8'));
}
