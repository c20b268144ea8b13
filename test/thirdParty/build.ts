/**
 * Builds the programs of others that the tests beside this run. What is built stays in the cache folder of this
 * machine's user; what lacks a tool is left out.
 */
import { spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { programFolder, sourceFolder } from './builtProgram.ts';
import { programs } from './programs.ts';
import type { Program, ProgramName } from './programs.ts';

/** Long builds have stretches that use one core only. */
const atOnce = 2;

async function main(): Promise<void> {
  const waiting = Object.entries(await programs()) as [ProgramName, Program][];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await provide(...next);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function provide(name: ProgramName, program: Program): Promise<void> {
  const missing = program.tools.filter((tool) => !isInstalled(tool));
  const folder = programFolder(name, program);
  if (existsSync(folder)) {
    console.log(`${name}: is there`);
  } else if (missing.length > 0) {
    console.log(`${name}: not built, for lack of ${missing.join(', ')}`);
  } else {
    const startMs = performance.now();
    const failure = await build(name, program, folder);
    const seconds = ((performance.now() - startMs) / 1000).toFixed(0);
    console.log(`${name}: ${failure ?? 'built'} (${seconds} s)`);
    if (failure !== undefined) process.exitCode = 1;
  }
}

/** Answers why it failed. */
async function build(name: ProgramName, program: Program, folder: string): Promise<string | undefined> {
  mkdirSync(dirname(folder), { recursive: true });
  const workFolder = mkdtempSync(`${folder}.`);
  try {
    if (existsSync(sourceFolder(name))) cpSync(sourceFolder(name), workFolder, { recursive: true });
    for (const step of program.steps) {
      const output = await failureOf(step, workFolder, program.variables ?? {});
      if (output !== undefined) return `\`${step.join(' ')}\` failed:\n${output}`;
    }
    for (const path of program.leftovers ?? []) rmSync(resolve(workFolder, path), { recursive: true });
    renameSync(workFolder, folder);
    return undefined;
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}

/** What compiles against Node.js uses the headers that came with it, and need not load them. */
function nodeHeaders(): Readonly<Record<string, string>> {
  const prefix = resolve(process.execPath, '..', '..');
  const isThere = existsSync(resolve(prefix, 'include/node/node_api.h'));
  return isThere ? { npm_config_nodedir: prefix } : {};
}

/** Answers the end of what a command printed if it failed. */
function failureOf(
  [command = '', ...parameters]: readonly string[],
  folder: string,
  variables: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const child = spawn(command, parameters, {
    cwd: folder,
    env: { ...nodeHeaders(), ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((done) => {
    child.on('error', ({ message }) => {
      done(message);
    });
    child.on('close', (code) => {
      done(code === 0 ? undefined : output);
    });
  });
}

function isInstalled(tool: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(resolve(folder, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

void main();
