import type { JsonObject } from '../shared/json.ts';
import { text } from './values.ts';

/** A request that reaches a trigger's route. */
export interface SampleRequest {
  readonly method: string;
  /** As in the template: `/orders/{id}`. */
  readonly route: string;
  /** With parameters filled in: `/orders/1`. */
  readonly path: string;
  readonly pathParameters: Readonly<Record<string, string>> | null;
  readonly body: string | null;
  /** In lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A request for the `Path` and `Method` of a trigger; `ANY` is tried with GET. */
export function sampleRequest(properties: JsonObject, host: string): SampleRequest {
  const written = text(properties, 'Method')?.toUpperCase() ?? 'ANY';
  const method = ['ANY', '*', 'X-AMAZON-APIGATEWAY-ANY-METHOD'].includes(written) ? 'GET' : written;
  const route = text(properties, 'Path') ?? '/';
  const names = [...route.matchAll(/\{([^}+]+)\+?\}/g)].map((match) => match[1] ?? '');
  const pathParameters = Object.fromEntries(names.map((name) => [name, valueFor(name)]));
  const hasBody = ['POST', 'PUT', 'PATCH'].includes(method);
  return {
    method,
    route,
    path: route.replace(/\{([^}+]+)\+?\}/g, (_whole, name: string) => valueFor(name)),
    pathParameters: names.length > 0 ? pathParameters : null,
    body: hasBody ? '{}' : null,
    headers: {
      accept: 'application/json',
      ...(hasBody ? { 'content-length': '2', 'content-type': 'application/json' } : {}),
      host,
      'user-agent': 'lambda-workbench',
      'x-amzn-trace-id': 'Root=1-6968b598-000000000000000000000001',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    },
  };
}

function valueFor(parameter: string): string {
  return /(id|number|key)$/i.test(parameter) ? '1' : 'example';
}
