import Mocha from 'mocha';

/** Says of each test that was tried again why. */
class Reporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('retry', (test: Mocha.Test, error: Error) => {
      Mocha.reporters.Base.consoleLog(
        `    Tried again: ${test.fullTitle()} (${error.stack ?? error.message})`,
      );
    });
  }
}

// Mocha takes what `require` answers for the reporter.
export { Reporter as 'module.exports' };
