/** What goes wrong has one right outcome each, loses nothing and leaves nothing behind: README.md has the table. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPrograms } from '../support/programs.ts';
import { untilNothingRemains } from '../support/processes.ts';
import { faults } from './rows/index.ts';
import { Stage } from './stage.ts';

describe('The fault', () => {
  let root: string;
  let programs: string;

  before(function () {
    // Signals and what is left of processes are POSIX's.
    if (process.platform === 'win32') this.skip();
    root = realpathSync(mkdtempSync(join(tmpdir(), 'lambda-workbench-test-')));
    programs = join(root, 'programs');
    mkdirSync(programs);
    buildPrograms(programs);
  });

  after(() => {
    rmSync(root, { recursive: true, force: true });
  });

  for (const { fault, phase, outcome, limitSeconds = 20, missing, run } of faults)
    it(`“${fault}” ${phase}: ${outcome}`, async function () {
      this.timeout(limitSeconds * 1000);
      const lacks = missing?.();
      if (lacks !== undefined) {
        console.log(`      skipped: ${lacks}`);
        this.skip();
      }
      const stage = new Stage(programs, root);
      try {
        await run(stage);
        await untilNothingRemains(() => stage.keptEvents);
      } finally {
        await stage.end();
      }
      await stage.untilNothingRemains();
    });
});
