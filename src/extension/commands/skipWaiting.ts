import type { Command } from './command.ts';

/** Events that nobody waits for are tried again now, and not in a minute or two. */
export const skipWaiting: Command = {
  id: 'lambdaWorkbench.skipWaiting',
  run({ localLambdas }) {
    localLambdas.skipWaiting();
    return Promise.resolve();
  },
};
