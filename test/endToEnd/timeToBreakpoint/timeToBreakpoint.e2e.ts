import { join } from 'node:path';
import * as vscode from 'vscode';
import { breakAt, DebugWatch } from '../support/debugging.ts';

const sessions = 11;

interface Measured {
  readonly stoppedMs: number;
  readonly endedMs: number;
}

describe('the time from F5', () => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const root = folder?.uri.fsPath ?? '';

  for (const [kind, configuration, file] of [
    [
      'JavaScript',
      { template: join(root, 'parcels', 'infrastructure', 'stack.yml'), function: 'TrackParcel', event: {} },
      join(root, 'parcels', 'lambdas', 'track', 'track.js'),
    ],
    [
      'TypeScript (esbuild-wasm)',
      { template: join(root, 'billing', 'template.yaml'), function: 'ReminderFunction', event: {} },
      join(root, 'billing', 'functions', 'reminder.ts'),
    ],
  ] as const) {
    it(`to the breakpoint and from Stop to the end: ${kind}`, async function () {
      this.timeout(180_000);
      breakAt(file, 'stop');
      const all: Measured[] = [];
      for (let session = 0; session < sessions; session++) all.push(await measure(folder, configuration));
      vscode.debug.removeBreakpoints(vscode.debug.breakpoints);
      const [first, ...later] = all;
      // The reporter prints titles only once a test is done.
      this.runnable().title +=
        `: the first ${Math.round(first?.stoppedMs ?? NaN)} ms, the next ${later.length} ` +
        `${summary(later.map((each) => each.stoppedMs))}; end ${summary(later.map((each) => each.endedMs))}`;
    });
  }
});

async function measure(
  folder: vscode.WorkspaceFolder | undefined,
  configuration: Readonly<Record<string, unknown>>,
): Promise<Measured> {
  const watch = new DebugWatch();
  const started = performance.now();
  await vscode.debug.startDebugging(folder, {
    type: 'lambda',
    request: 'launch',
    name: 'measured',
    ...configuration,
  });
  await watch.stopped();
  const stopped = performance.now();
  await vscode.debug.stopDebugging();
  await watch.allEnded();
  const ended = performance.now();
  watch.dispose();
  return { stoppedMs: stopped - started, endedMs: ended - stopped };
}

function summary(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b).map(Math.round);
  return `median ${sorted[Math.floor(sorted.length / 2)]} ms (${sorted[0]}–${sorted.at(-1)})`;
}
