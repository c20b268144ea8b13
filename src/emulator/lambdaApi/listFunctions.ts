import { jsonAnswer, type Route } from '../http/route.ts';
import { allConfigurations, describeListed } from './describe.ts';
import { queried } from './findFunction.ts';
import type { LambdaService } from './lambdaService.ts';
import { page } from './page.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html */
export const listFunctions: Route<LambdaService> = {
  method: 'GET',
  path: '/2015-03-31/functions',
  maxBodyBytes: 0,
  handle: async (request, _parameters, service) => {
    const latest = await allConfigurations(service);
    const all =
      queried(request, 'FunctionVersion') === 'ALL'
        ? latest.flatMap(({ functionName }) => service.versions(functionName)?.configurations ?? [])
        : latest;
    const { items, nextMarker } = page(all, request);
    const Functions = await Promise.all(
      items.map((configuration) => {
        const { version } = configuration;
        return describeListed(
          service.codePackages,
          configuration,
          version === '$LATEST' ? undefined : version,
        );
      }),
    );
    return jsonAnswer(200, { Functions, NextMarker: nextMarker ?? null });
  },
};
