import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Supervisor } from '../../../src/emulator/supervisor/supervisor.ts';
import { buildSupervisor } from '../../support/emulator.ts';
import { writeFiles } from '../../support/files.ts';
import { allProcesses, processesMentioning, untilNothingRemains } from '../../support/processes.ts';

const emulatorProcess = fileURLToPath(new URL('../../support/emulatorProcess.ts', import.meta.url));
const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('When the emulator’s process is killed', () => {
  let folder: string;
  let emulator: ChildProcess | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lambda-workbench-test-'));
  });

  afterEach(() => {
    emulator?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts an emulator with a function and answers the processes it tells of by `process ID`, once they are so many. */
  async function start(code: string, count: number, ...flags: readonly string[]): Promise<number[]> {
    const taskRoot = writeFiles(folder, { 'index.js': code });
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', emulatorProcess, buildSupervisor(folder), taskRoot, ...flags],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    emulator = child;
    const processIds: number[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      for (const [, processId] of line.matchAll(/process (\d+)/g)) processIds.push(Number(processId));
      if (processIds.length >= count) break;
    }
    assert.ok(processIds.every(isAlive));
    return processIds;
  }

  async function assertGone(processIds: readonly number[]): Promise<void> {
    emulator?.kill('SIGKILL');
    const end = performance.now() + 5000;
    while (processIds.some(isAlive) && performance.now() < end) await delay(20);
    assert.deepEqual(processIds.filter(isAlive), []);
  }

  function namespaceOf(processId: number): string {
    try {
      return readlinkSync(`/proc/${processId}/ns/mnt`);
    } catch {
      return '';
    }
  }

  function isAlive(processId: number): boolean {
    try {
      process.kill(processId, 0);
      return true;
    } catch {
      return false;
    }
  }

  const tell = 'console.log(`process ${process.pid}`);';

  it('a function that waits is gone', async () => {
    await assertGone(
      await start(`${tell} exports.handler = () => new Promise((r) => setTimeout(r, 1e6));`, 1),
    );
  });

  it('a function that never yields is gone', async () => {
    await assertGone(await start(`exports.handler = async () => { ${tell} while (true); };`, 1));
  });

  it('a function that never yields while it starts is gone', async () => {
    await assertGone(await start(`${tell} while (true);`, 1));
  });

  it('a function that is suspended by a signal is gone', async function () {
    if (process.platform === 'win32') this.skip();
    const processIds = await start(`exports.handler = async () => { ${tell} while (true); };`, 1);
    for (const processId of processIds) process.kill(processId, 'SIGSTOP');
    await assertGone(processIds);
  });

  it('a function that waits for a debugger is gone', async () => {
    await assertGone(await start('exports.handler = async () => 1;', 1, '--debug'));
  });

  it('the children of a function are gone', async () => {
    const code = `
      const { spawn } = require('node:child_process');
      exports.handler = async () => {
        const child = spawn(process.execPath, ['-e', 'while (true);']);
        console.log('process ' + child.pid);
        ${tell}
        await new Promise((r) => setTimeout(r, 1e6));
      };`;
    await assertGone(await start(code, 2));
  });

  it('nothing is left that holds a file system of a function’s own', async function () {
    if (process.platform !== 'linux') this.skip();
    const waiting = `exports.handler = async () => { ${tell} await new Promise((r) => setTimeout(r, 1e6)); };`;
    const [processId = 0] = await start(waiting, 1, '--isolated');
    const namespace = namespaceOf(processId);
    if (namespace === namespaceOf(process.pid)) this.skip();
    const sharing = (): number[] =>
      allProcesses()
        .map((each) => each.processId)
        .filter((each) => namespaceOf(each) === namespace);
    assert.equal(sharing().length, 2);
    emulator?.kill('SIGKILL');
    await untilNothingRemains(sharing);
  });

  describe('together with its supervisor', () => {
    /** As if in the same moment: neither can do anything meanwhile. */
    async function killBoth(): Promise<void> {
      const supervisors = processesMentioning(join(folder, 'supervisor.cjs')).filter(
        ({ parentId }) => parentId === emulator?.pid,
      );
      const both = [emulator?.pid ?? 0, ...supervisors.map(({ processId }) => processId)];
      assert.equal(both.length, 2);
      for (const signal of ['SIGSTOP', 'SIGKILL'] as const)
        for (const processId of both) process.kill(processId, signal);
      await untilNothingRemains(() => both.filter(isAlive));
    }

    async function assertGoneWithTheNextStart(...flags: readonly string[]): Promise<void> {
      const code = `exports.handler = async () => { ${tell} await new Promise((r) => setTimeout(r, 1e6)); };`;
      const [frozen = 0] = await start(code, 1, ...flags);
      process.kill(frozen, 'SIGSTOP');
      const owned = new RegExp(`^lambda-workbench-${emulator?.pid ?? 0}n`);
      const folders = (): string[] => readdirSync(tmpdir()).filter((name) => owned.test(name));
      await killBoth();
      assert.deepEqual([isAlive(frozen), folders().length], [true, 1]);
      const node = { executable: process.execPath, isElectron: false };
      const next = new Supervisor({ file: join(folder, 'supervisor.cjs'), node });
      next.temporaryFolder();
      await untilNothingRemains(() => [...[frozen].filter(isAlive), ...folders()]);
      await next.close();
    }

    it('a frozen function and its files are gone with the next start', async function () {
      if (process.platform !== 'linux') this.skip();
      await assertGoneWithTheNextStart();
    });

    it('so is one with a file system of its own', async function () {
      if (process.platform !== 'linux') this.skip();
      await assertGoneWithTheNextStart('--isolated');
    });
  });

  it('children that left their process group and their parent are gone', async function () {
    if (process.platform !== 'linux') this.skip();
    const code = `
      const { spawn } = require('node:child_process');
      const grandchild = 'console.log("process " + process.pid); setTimeout(() => {}, 1e6)';
      const child = \`const { spawn } = require('node:child_process');
        spawn(process.execPath, ['-e', \${JSON.stringify(grandchild)}], { detached: true, stdio: 'inherit' }).unref();\`;
      exports.handler = async () => {
        spawn(process.execPath, ['-e', child], { detached: true, stdio: 'inherit' });
        ${tell}
        await new Promise((r) => setTimeout(r, 1e6));
      };`;
    await assertGone(await start(code, 2));
  });
});
