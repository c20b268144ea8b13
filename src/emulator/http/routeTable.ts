import type { Route } from './route.ts';

/** Finds the route of a request. */
export class RouteTable<Context> {
  readonly #routes: readonly { readonly segments: readonly string[]; readonly route: Route<Context> }[];

  constructor(routes: readonly Route<Context>[]) {
    this.#routes = routes.map((route) => ({ segments: route.path.split('/'), route }));
  }

  find(
    method: string,
    path: string,
  ): { readonly route: Route<Context>; readonly parameters: readonly string[] } | undefined {
    const asked = path.split('/');
    for (const { segments, route } of this.#routes) {
      if (route.method !== method || segments.length !== asked.length) continue;
      const parameters = match(segments, asked);
      if (parameters !== undefined) return { route, parameters };
    }
    return undefined;
  }
}

function match(segments: readonly string[], asked: readonly string[]): string[] | undefined {
  const parameters: string[] = [];
  for (let index = 0; index < segments.length; index++) {
    const part = asked[index] ?? '';
    if (segments[index]?.startsWith('{') === true) parameters.push(part);
    else if (segments[index] !== part) return undefined;
  }
  return parameters;
}
