import { jsonAnswer, type Route } from '../http/route.ts';
import { describeListed } from './describe.ts';
import { withFunction } from './findFunction.ts';
import type { LambdaService } from './lambdaService.ts';
import { page } from './page.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_ListVersionsByFunction.html */
export const listVersionsByFunction: Route<LambdaService> = {
  method: 'GET',
  path: '/2015-03-31/functions/{name}/versions',
  maxBodyBytes: 0,
  handle: (request, [name = ''], service) =>
    withFunction(service, name, {}, async (_found, { configurations }) => {
      const { items, nextMarker } = page(configurations, request);
      const Versions = await Promise.all(
        items.map((each) => describeListed(service.codePackages, each, each.version)),
      );
      return jsonAnswer(200, { Versions, NextMarker: nextMarker ?? null });
    }),
};
