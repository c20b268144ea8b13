import type { Route } from './route.ts';

interface Entry<Context> {
  readonly route: Route<Context>;
  /** undefined: any text. */
  readonly segments: readonly (string | undefined)[];
  /** Up to the first segment in braces; all of it where there is none. */
  readonly prefix: string;
}

interface Found<Context> {
  readonly route: Route<Context>;
  readonly parameters: readonly string[];
}

/** Finds the route of a request. */
export class RouteTable<Context> {
  readonly #entries: readonly Entry<Context>[];

  constructor(routes: readonly Route<Context>[]) {
    this.#entries = routes.map((route) => ({
      route,
      segments: route.path.split('/').map((segment) => (segment.startsWith('{') ? undefined : segment)),
      prefix: route.path.split('{')[0] ?? '',
    }));
  }

  find(method: string, path: string): Found<Context> | undefined {
    let asked: readonly string[] | undefined;
    for (const { route, segments, prefix } of this.#entries) {
      if (route.method !== method || !path.startsWith(prefix)) continue;
      asked ??= path.split('/');
      const parameters = match(segments, asked);
      if (parameters !== undefined) return { route, parameters };
    }
    return undefined;
  }
}

function match(segments: readonly (string | undefined)[], asked: readonly string[]): string[] | undefined {
  if (asked.length !== segments.length) return undefined;
  const parameters: string[] = [];
  for (let index = 0; index < segments.length; index++) {
    const part = asked[index] ?? '';
    if (segments[index] === undefined) parameters.push(part);
    else if (segments[index] !== part) return undefined;
  }
  return parameters;
}
