/** Runs a VS Code server: workbench in a browser, extension host here. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { copyExtensions, installExtension } from './installExtension.ts';
import { ProcessGroup } from './processGroup.ts';
import type { ServerInstallation } from './serverInstallation.ts';
import { writeUserSettings } from './userSettings.ts';
import type { WindowOptions } from './window.ts';

export interface ServerOptions extends WindowOptions {
  /** Port to listen on; default: any free one. */
  readonly port?: number;
  /**
   * Absolute path of an extension to have installed. It behaves as it will for its users, while VS Code refuses to
   * show dialogs with the way `extension` is loaded.
   */
  readonly installed?: string;
  /** Further command line flags of the server. */
  readonly flags?: readonly string[];
}

export interface RunningServer {
  /** Opens the workspace, with the extension and the tests, in a browser. */
  readonly url: string;
  readonly port: number;
  readonly processId: number;
  dispose(): Promise<void>;
}

/** Starts a server on the loopback interface with a user of its own, who is forgotten on dispose. */
export async function startServer(
  installation: ServerInstallation,
  options: ServerOptions,
): Promise<RunningServer> {
  const data = await mkdtemp(join(tmpdir(), 'lambda-workbench-vscode-'));
  await writeUserSettings(join(data, 'data'), options.settings);
  const extensions = join(data, 'extensions');
  if (options.installed !== undefined) await installExtension(options.installed, extensions);
  await copyExtensions(options.otherExtensions ?? [], extensions);
  const group = new ProcessGroup(installation.node, serverArguments(installation, data, options), {
    ...environmentWithoutVsCode(),
    // So that nothing stays behind. Elsewhere this path is too long for the sockets that go there.
    ...(process.platform === 'linux' && { TMPDIR: data, XDG_RUNTIME_DIR: data }),
    ...options.env,
  });
  const dispose = async (): Promise<void> => {
    await group.end();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await listeningPort(group);
    return { url: pageUrl(port, options), port, processId: group.process.pid ?? 0, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

function serverArguments(
  { main }: ServerInstallation,
  data: string,
  { port = 0, trusted = true, flags = [] }: ServerOptions,
): string[] {
  return [
    ...[main, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    // Without the smoke test driver a built VS Code ignores the page's payload.
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--enable-smoke-test-driver'],
    ...['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')],
    ...(trusted ? ['--disable-workspace-trust'] : []),
    ...flags,
  ];
}

/** A window of VS Code may be what started us; its variables would mislead another one. */
export function environmentWithoutVsCode(): NodeJS.ProcessEnv {
  const isOfVsCode = (name: string): boolean => name.startsWith('VSCODE_') || name === 'ELECTRON_RUN_AS_NODE';
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOfVsCode(name)));
}

async function listeningPort(group: ProcessGroup): Promise<number> {
  const { stdout, stderr } = group.process;
  if (!stdout || !stderr) throw new Error('the server has no output to read');
  let log = '';
  stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  return new Promise((resolve, reject) => {
    group.process.once('error', reject).once('exit', () => {
      reject(new Error(`The VS Code server ended at once:\n${log}`));
    });
    createInterface({ input: stdout }).on('line', (line) => {
      log += `${line}\n`;
      const port = /^Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
  });
}

function pageUrl(port: number, { workspace, extension, tests }: WindowOptions): string {
  const authority = `127.0.0.1:${port}`;
  const remote = (path: string): string => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload = [
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
  ];
  const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({
    [kind]: decodeURIComponent(pathToFileURL(workspace).pathname),
    ...(payload.length > 0 && { payload: JSON.stringify(payload) }),
  });
  return `http://${authority}/?${query.toString()}`;
}
