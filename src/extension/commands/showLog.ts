import type { Command } from './command.ts';

/** Shows the log channel. */
export const showLog: Command = {
  id: 'lambdaWorkbench.showLog',
  run({ log }) {
    log.show();
    return Promise.resolve();
  },
};
