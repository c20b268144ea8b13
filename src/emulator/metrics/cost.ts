import type { FunctionMetrics } from './functionMetrics.ts';

/** In US dollars. */
export interface Prices {
  readonly gbSecondX86: number;
  readonly gbSecondArm: number;
  readonly millionRequests: number;
}

/** Of us-east-1, first tier, in November 2026. https://aws.amazon.com/lambda/pricing/ */
export const usualPrices: Prices = {
  gbSecondX86: 0.0000166667,
  gbSecondArm: 0.0000133334,
  millionRequests: 0.2,
};

/** US dollars that AWS would ask for the invocations so far, beyond what is free each month. */
export function estimatedCost({ invocations, gbSeconds }: FunctionMetrics, prices: Prices): number {
  return (
    gbSeconds.x86_64 * prices.gbSecondX86 +
    gbSeconds.arm64 * prices.gbSecondArm +
    (invocations / 1e6) * prices.millionRequests
  );
}
