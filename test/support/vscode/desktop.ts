/** Runs a desktop VS Code; the machine's own, or the one `@vscode/test-electron` downloads. */
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { copyExtensions } from './installExtension.ts';
import { ProcessGroup } from './processGroup.ts';
import { environmentWithoutVsCode } from './server.ts';
import { writeUserSettings } from './userSettings.ts';
import type { WindowOptions } from './window.ts';

export interface RunningDesktop {
  /** Resolves when the window was closed. */
  readonly closed: Promise<void>;
  dispose(): Promise<void>;
}

/** The program behind the `code` on PATH, if there is one that can be started directly. */
export function installedDesktop(): string | undefined {
  const command = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folder = (process.env['PATH'] ?? '').split(delimiter).find((each) => existsSync(join(each, command)));
  if (folder === undefined) return undefined;
  const scripts = dirname(realpathSync(join(folder, command)));
  return ['../Code.exe', '../code', '../../../MacOS/Code', '../../../MacOS/Electron']
    .map((path) => join(scripts, path))
    .find((path) => existsSync(path));
}

/** Opens a window with a user of its own, who is forgotten on dispose. */
export async function startDesktop(
  executable: string,
  options: WindowOptions & { readonly debuggingPort?: number },
): Promise<RunningDesktop> {
  const data = await mkdtemp(join(tmpdir(), 'lambda-workbench-vscode-'));
  await writeUserSettings(data, options.settings);
  await copyExtensions(options.otherExtensions ?? [], join(data, 'extensions'));
  const group = new ProcessGroup(executable, desktopArguments(data, options), {
    ...environmentWithoutVsCode(),
    ...options.env,
  });
  group.process.stdout?.resume();
  group.process.stderr?.resume();
  const closed = new Promise<void>((resolve, reject) => {
    group.process.once('error', reject).once('exit', () => {
      resolve();
    });
  });
  const dispose = async (): Promise<void> => {
    await group.end();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  };
  return { closed, dispose };
}

function desktopArguments(
  data: string,
  { workspace, extension, tests, trusted = true, debuggingPort }: Parameters<typeof startDesktop>[1],
): string[] {
  return [
    ...[workspace, '--new-window', `--user-data-dir=${data}`, `--extensions-dir=${join(data, 'extensions')}`],
    ...['--disable-updates', '--skip-welcome', '--skip-release-notes', '--disable-telemetry'],
    // A container has no kernel support for the sandbox, and root may not use it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(trusted ? ['--disable-workspace-trust'] : []),
    ...(extension === undefined ? [] : [`--extensionDevelopmentPath=${extension}`]),
    ...(tests === undefined ? [] : [`--extensionTestsPath=${tests}`]),
    ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
  ];
}
