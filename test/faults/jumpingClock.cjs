/**
 * Preloaded: the program's wall clock starts AHEAD_MS ahead and jumps by JUMP_MS at SIGUSR2, as it does when a machine's
 * time is set.
 */
const RealDate = Date;
let aheadMs = Number(process.env.AHEAD_MS ?? 0);

Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + aheadMs });
globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [RealDate.now() + aheadMs] : args));
  }

  static now() {
    return RealDate.now() + aheadMs;
  }
};

process.on('SIGUSR2', () => {
  aheadMs += Number(process.env.JUMP_MS);
  process.stderr.write('the clock jumped\n');
});
