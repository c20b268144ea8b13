import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningCli } from '../support/cli.ts';
import { writeFiles } from '../support/files.ts';
import { buildPrograms } from '../support/programs.ts';
import { descendantsOf, processesMentioning, stillThere, untilNothingRemains } from '../support/processes.ts';

const template = `
  Transform: AWS::Serverless-2016-10-31
  Resources:
    Busy:
      Type: AWS::Serverless::Function
      Properties: { Runtime: nodejs20.x, Handler: index.handler, Timeout: 900 }
`;

/** Each says \`here\` once it is in the state that its name tells. */
const states: Readonly<Record<string, string>> = {
  'is idle': `setTimeout(() => console.log('here'), 50);`,
  'waits for something': `console.log('here'); await forever();`,
  'sits in while (true)': `console.log('here'); while (true);`,
  'is suspended by SIGSTOP': `
    console.log('here');
    process.kill(process.pid, 'SIGSTOP');
    await forever();`,
  'has a child that ignores signals': `spawnChild({}); await forever();`,
  'has a detached child': `spawnChild({ detached: true }); await forever();`,
  'has a detached child without our environment': `
    spawnChild({ detached: true, env: {} });
    await forever();`,
  'has a suspended child and blocks': `
    const child = spawnChild({ detached: true });
    process.kill(child.pid, 'SIGSTOP');
    console.log('here');
    while (true);`,
  'does not listen to signals': `
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => {});
    console.log('here');
    await forever();`,
};

const handler = (body: string): string => `
  const { spawn } = require('node:child_process');
  const forever = () => new Promise(() => setInterval(() => {}, 1000));
  function spawnChild(options) {
    const child = spawn(process.execPath, [__dirname + '/child.js'], { stdio: 'inherit', ...options });
    child.unref();
    return child;
  }
  exports.handler = async () => { ${body} };
`;

const child = `
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => {});
  console.log('here');
  setInterval(() => {}, 1000);
`;

describe('The local Lambda, killed while a handler', function () {
  let programs: string;
  let folder: string;
  let cli: RunningCli | undefined;

  before(function () {
    // Signals and process groups as POSIX has them.
    if (process.platform === 'win32') this.skip();
    programs = realpathSync(mkdtempSync(join(tmpdir(), 'lambda-workbench-programs-')));
    buildPrograms(programs);
  });

  after(() => {
    rmSync(programs, { recursive: true, force: true });
  });

  afterEach(async () => {
    await cli?.end('SIGKILL');
    await untilNothingRemains(() => processesMentioning(programs));
  });

  for (const [state, body] of Object.entries(states))
    it(`${state}, leaves no process and no file behind`, async () => {
      const temporary = await reach(body);
      const family = descendantsOf(cli?.process.pid ?? 0);
      assert.ok(family.length >= 2, 'the supervisor and the function');
      await cli?.end('SIGKILL');
      await untilNothingRemains(() => stillThere(family));
      await untilNothingRemains(() => readdirSync(temporary));
    });

  it('sits in while (true), by its whole process group, leaves no process behind', async () => {
    const temporary = await reach(states['sits in while (true)'] ?? '');
    const family = descendantsOf(cli?.process.pid ?? 0);
    // As a terminal does that is closed: everything but what has a group of its own.
    process.kill(cli?.process.pid ?? 0, 'SIGHUP');
    await untilNothingRemains(() => stillThere(family));
    await untilNothingRemains(() => readdirSync(temporary));
  });

  it('sits in while (true), after its supervisor was killed, leaves no process behind', async () => {
    const temporary = await reach(states['sits in while (true)'] ?? '');
    const supervisors = (): readonly { processId: number }[] =>
      processesMentioning(join(programs, 'supervisor.js'));
    const [first] = supervisors();
    assert.ok(first);
    // One that ends within its first second counts as one that cannot run.
    await untilNothingRemains(() => (performance.now() - reachedMs > 1100 ? [] : ['too early']));
    process.kill(first.processId, 'SIGKILL');
    await untilNothingRemains(() =>
      supervisors().some(({ processId }) => processId !== first.processId) ? [] : ['no successor'],
    );
    const family = descendantsOf(cli?.process.pid ?? 0);
    await cli?.end('SIGKILL');
    await untilNothingRemains(() => stillThere(family));
    await untilNothingRemains(() => readdirSync(temporary));
  });

  let reachedMs = 0;

  /** Starts the command line and brings a handler into a state; answers the command line's folder for temporary files. */
  async function reach(body: string): Promise<string> {
    folder = writeFiles(programs, {
      'template.yaml': template,
      'index.js': handler(body),
      'child.js': child,
    });
    // Not among the function's files: what changes there makes its environments stale.
    const temporary = mkdtempSync(join(programs, 'tmp-'));
    cli = await RunningCli.start(programs, ['--template', join(folder, 'template.yaml')], {
      TMPDIR: temporary,
    });
    const [name = ''] = cli.started.functions;
    await cli.send(name);
    await cli.log.matching(/\bhere\b/);
    reachedMs = performance.now();
    return temporary;
  }
});
