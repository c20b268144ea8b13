import type { Figures } from './session.ts';

interface Promised {
  readonly text: string;
  /** Medians of ours, of the floor, and of serverless-offline where it was measured. */
  readonly isKept: (ours: Figures, floor: Figures, serverlessOffline: Figures | undefined) => boolean;
}

const rates = ['requests/s at 1', 'requests/s at 10', 'requests/s at 50'] as const;
const start = 'start → first response, ms';
const warm = 'warm invoke, ms';

/** What is promised of `lambda-workbench start`; the floor is the bare Runtime API loop. */
export const promises: readonly Promised[] = [
  {
    text: 'the first response comes at most 150 ms after the floor’s',
    isKept: (ours, floor) => ours[start] <= floor[start] + 150,
  },
  {
    text: 'a warm invoke takes at most 0.3 ms at the median',
    isKept: (ours) => ours[warm] <= 0.3,
  },
  {
    text: 'a warm invoke takes at most 20 % more than the floor',
    isKept: (ours, floor) => ours[warm] <= 1.2 * floor[warm],
  },
  {
    text: 'at each concurrency, requests per second are at least 80 % of the floor’s',
    isKept: (ours, floor) => rates.every((rate) => ours[rate] >= 0.8 * floor[rate]),
  },
  {
    text: 'at each concurrency, requests per second are no fewer than serverless-offline’s',
    isKept: (ours, _floor, serverlessOffline) =>
      rates.every((rate) => ours[rate] >= (serverlessOffline?.[rate] ?? 0)),
  },
  {
    text: 'the service takes less than 90 MB',
    isKept: (ours) => ours['memory, MB'] < 90,
  },
  {
    text: 'ten thousand invocations let it grow by at most 5 MB',
    isKept: (ours) => ours['growth, MB'] <= 5,
  },
];
