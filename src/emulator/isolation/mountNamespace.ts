import { execFile, spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { mountTable } from './mountTable.ts';
import type { IsolatedFolders } from './mountTable.ts';

/** The programs of util-linux that make namespaces. */
export interface NamespaceTools {
  readonly unshare: string;
  readonly nsenter: string;
}

export interface MountNamespaceOptions {
  readonly folders: IsolatedFolders;
  /** What `node_modules` beside `/var/task` leads to: Node.js looks there for what the function's own lacks. */
  readonly nodeModules: string | undefined;
  /** A folder that does not exist yet, for what is mounted. */
  readonly folder: string;
  readonly tools: NamespaceTools;
  readonly supervisor: Supervisor;
}

/** A program and its arguments. */
export interface Command {
  readonly executable: string;
  readonly arguments: readonly string[];
}

/** Mounts, says so with an empty line, and lives for as long as its standard input is open. */
const holderScript = 'mount --all --fstab "$1" && cd /var/task && echo && exec cat >/dev/null';

/**
 * A file system of an execution environment's own, with `/var/task`, `/opt` and `/tmp` as at AWS and all else as this
 * machine has it. Only its processes see the mounts, which are gone with the last of them. Processes keep their IDs,
 * and their user: who is not root mounts in a user namespace and leaves its powers behind in another.
 */
export class MountNamespace {
  readonly #options: MountNamespaceOptions;
  readonly #holder: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #holderId: number;

  /** A text says why there is none. */
  static async open(options: MountNamespaceOptions): Promise<MountNamespace | string> {
    const { folder, folders, nodeModules, tools, supervisor } = options;
    const skeleton = { varFolder: join(folder, 'var'), emptyFolder: join(folder, 'empty') };
    const table = mountTable(folders, skeleton);
    if (table === undefined) return 'the path of a folder has characters that cannot be mounted';
    for (const path of [
      skeleton.emptyFolder,
      join(skeleton.varFolder, 'task'),
      join(skeleton.varFolder, 'runtime'),
    ])
      mkdirSync(path, { recursive: true });
    if (nodeModules !== undefined) symlinkSync(nodeModules, join(skeleton.varFolder, 'node_modules'));
    const tableFile = join(folder, 'fstab');
    writeFileSync(tableFile, table);
    const holder = spawn(
      tools.unshare,
      [
        ...(isRoot() ? [] : ['--user', '--map-root-user']),
        '--mount',
        '--',
        'sh',
        '-c',
        holderScript,
        'sh',
        tableFile,
      ],
      {
        detached: true,
        stdio: ['pipe', 'pipe', 'pipe'],
        // Long lists of folders do not fit into the newer system call.
        env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', LIBMOUNT_FORCE_MOUNT2: 'always' },
      },
    );
    const { pid } = holder;
    if (pid !== undefined) supervisor.started({ processId: pid, runtimeApiAddress: '' });
    const failure = await failureOf(holder);
    if (failure === undefined && pid !== undefined) return new MountNamespace(options, holder, pid);
    if (pid !== undefined) supervisor.ended(pid);
    await removeFolder(folder);
    return failure ?? 'not started';
  }

  private constructor(
    options: MountNamespaceOptions,
    holder: ChildProcessByStdio<Writable, Readable, Readable>,
    holderId: number,
  ) {
    this.#options = options;
    this.#holder = holder;
    this.#holderId = holderId;
  }

  /** What runs a command within, in `/var/task`, by the process that starts it. */
  command({ executable, arguments: itsArguments }: Command): Command {
    const { unshare, nsenter } = this.#options.tools;
    const user = isRoot() ? [] : ['--user', '--preserve-credentials'];
    return {
      executable: nsenter,
      arguments: [
        ...['--target', String(this.#holderId), ...user, '--mount', '--wd', '--'],
        ...(isRoot() ? [] : [unshare, '--user', ...ownIds(), '--']),
        executable,
        ...itsArguments,
      ],
    };
  }

  /** Why a command cannot be run within, if so. */
  async tryOut(): Promise<string | undefined> {
    const command = this.command({ executable: this.#options.tools.unshare, arguments: ['--version'] });
    return await new Promise((resolve) => {
      execFile(command.executable, command.arguments, (error) => {
        resolve(error?.message.trim().split('\n').at(-1));
      });
    });
  }

  /** Processes within keep what is mounted until they end. */
  async close(): Promise<void> {
    this.#holder.kill('SIGKILL');
    this.#options.supervisor.ended(this.#holderId);
    await removeFolder(this.#options.folder);
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The user as everybody else knows it. */
function ownIds(): string[] {
  return [`--map-user=${process.getuid?.() ?? 0}`, `--map-group=${process.getgid?.() ?? 0}`];
}

/** Waits until it holds the namespace or has failed, in its own words. */
function failureOf(holder: ChildProcessByStdio<Writable, Readable, Readable>): Promise<string | undefined> {
  return new Promise((resolve) => {
    let errors = '';
    holder.stdin.on('error', () => undefined);
    holder.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    holder.stdout.once('data', () => {
      resolve(undefined);
    });
    holder.on('error', (error) => {
      resolve(error.message);
    });
    holder.on('close', (code) => {
      const [first = ''] = errors.trim().split('\n');
      resolve(first === '' ? `exit status ${code ?? 'unknown'}` : first.replace(/\.$/, ''));
    });
  });
}

async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}
