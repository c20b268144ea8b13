/** The machine's processes, as a test sees them; POSIX only. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

export interface SeenProcess {
  readonly processId: number;
  readonly parentId: number;
  readonly commandLine: string;
  /** Its environment variables; empty where the system does not tell. */
  readonly environment: string;
}

/** Every process that is not dead yet. */
export function allProcesses(): SeenProcess[] {
  return process.platform === 'linux' ? readProc() : askPs();
}

/** Processes whose command line has this text in it. */
export function processesMentioning(text: string): SeenProcess[] {
  return allProcesses().filter(({ processId, commandLine }) => {
    return processId !== process.pid && commandLine.includes(text);
  });
}

/** Processes whose command line or environment has this text in it. */
export function processesCarrying(text: string): SeenProcess[] {
  return allProcesses().filter(({ processId, commandLine, environment }) => {
    return processId !== process.pid && (commandLine.includes(text) || environment.includes(text));
  });
}

/** What a process started, and what that started, as far as nobody in between is dead yet. */
export function descendantsOf(processId: number): SeenProcess[] {
  const all = allProcesses();
  const below = (parentId: number): SeenProcess[] =>
    all.filter((each) => each.parentId === parentId).flatMap((each) => [each, ...below(each.processId)]);
  return below(processId);
}

/** Those of them that live on. */
export function stillThere(family: readonly SeenProcess[]): SeenProcess[] {
  const now = new Map(allProcesses().map((each) => [each.processId, each.commandLine]));
  return family.filter(({ processId, commandLine }) => now.get(processId) === commandLine);
}

/** Resolves as soon as `remaining` answers nothing, with the milliseconds that took; rejects with what remains. */
export async function untilNothingRemains(
  remaining: () => readonly unknown[],
  limitMs = 30_000,
): Promise<number> {
  const startMs = performance.now();
  for (;;) {
    const left = remaining();
    const elapsedMs = performance.now() - startMs;
    if (left.length === 0) return elapsedMs;
    if (elapsedMs > limitMs)
      throw new Error(
        `After ${limitMs} ms there is still:\n${left.map((each) => JSON.stringify(each)).join('\n')}`,
      );
    await delay(20);
  }
}

function readProc(): SeenProcess[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      // The program's name between parentheses may itself hold parentheses and spaces.
      const [state, parentId] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state === 'Z' || state === 'X') return [];
      const commandLine = readFileSync(`/proc/${name}/cmdline`, 'latin1').replaceAll('\0', ' ');
      return [
        {
          processId: Number(name),
          parentId: Number(parentId),
          commandLine,
          environment: environmentOf(name),
        },
      ];
    } catch {
      // It ended while we looked.
      return [];
    }
  });
}

function environmentOf(processId: string): string {
  try {
    return readFileSync(`/proc/${processId}/environ`, 'latin1');
  } catch {
    // Another user's.
    return '';
  }
}

function askPs(): SeenProcess[] {
  const output = execFileSync('ps', ['-axww', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  return output.split('\n').flatMap((line) => {
    const [, processId, parentId, state, commandLine] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (state === undefined || commandLine === undefined || state.startsWith('Z')) return [];
    return [{ processId: Number(processId), parentId: Number(parentId), commandLine, environment: '' }];
  });
}
