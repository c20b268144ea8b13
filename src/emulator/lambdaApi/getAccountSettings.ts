import { jsonAnswer, type Route } from '../http/route.ts';
import { allConfigurations } from './describe.ts';
import type { LambdaService } from './lambdaService.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_GetAccountSettings.html */
export const getAccountSettings: Route<LambdaService> = {
  method: 'GET',
  path: '/2016-08-19/account-settings',
  maxBodyBytes: 0,
  handle: async (_request, _parameters, service) => {
    const names = (await allConfigurations(service)).map(({ functionName }) => functionName);
    return jsonAnswer(200, {
      AccountLimit: {
        TotalCodeSize: 80_530_636_800,
        CodeSizeUnzipped: 262_144_000,
        CodeSizeZipped: 52_428_800,
        ConcurrentExecutions: service.concurrency.unreserved([]),
        UnreservedConcurrentExecutions: service.concurrency.unreserved(names),
      },
      AccountUsage: { TotalCodeSize: 0, FunctionCount: names.length },
    });
  },
};
