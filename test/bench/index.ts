/** `npm run bench`: measures what was promised, and fails where a promise is broken. */
import { benchWarmInvoke } from './warmInvoke.ts';

void benchWarmInvoke().then((isKept) => {
  process.exit(isKept ? 0 : 1);
});
