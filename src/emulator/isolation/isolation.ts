import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionConfiguration } from '../functionConfiguration.ts';
import { defaultEphemeralStorageMb } from '../limits.ts';
import type { Notice } from '../notice.ts';
import type { Launch } from '../runtimes/runtime.ts';
import { pathAtAws } from '../sandboxPaths.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { findOnPath } from './findOnPath.ts';
import { MountNamespace } from './mountNamespace.ts';
import type { MountNamespaceOptions, NamespaceTools } from './mountNamespace.ts';
import { needsOf } from './needs.ts';

/** `auto`: wherever this machine allows it. */
export type IsolationSetting = 'auto' | 'off';

export interface IsolationOptions {
  readonly setting: () => IsolationSetting;
  readonly supervisor: Supervisor;
  /** A folder that is removed when the emulator ends. */
  readonly temporaryFolder: () => string;
  readonly onNotice: (notice: Notice) => void;
}

export interface IsolatedFunction {
  readonly configuration: FunctionConfiguration;
  readonly launch: Launch;
  readonly optFolder: string | undefined;
}

/**
 * Gives execution environments a file system as at AWS, where this machine allows it: Linux with util-linux, root or
 * user namespaces for everybody, and overlays in them (5.11). Where it does not, what a function knows by AWS's paths
 * is told to it by those of this machine.
 */
export class Isolation {
  readonly #options: IsolationOptions;
  #tools: Promise<NamespaceTools | string> | undefined;

  constructor(options: IsolationOptions) {
    this.#options = options;
  }

  /** Undefined where the environment has this machine's paths. */
  async open(isolated: IsolatedFunction): Promise<MountNamespace | undefined> {
    if (this.#options.setting() === 'off') return undefined;
    this.#tools ??= this.#probe().catch((error: unknown) => {
      // There was no room to try it; there may be for the next.
      this.#tools = undefined;
      throw error;
    });
    const tools = await this.#tools;
    if (typeof tools === 'string') return undefined;
    const { configuration, launch, optFolder } = isolated;
    const { taskRoot, layers } = configuration;
    const needs = needsOf(configuration, launch);
    const isOwnRuntime = pathAtAws(launch.runtimeFolder, { taskRoot, optFolder }) !== launch.runtimeFolder;
    const opened =
      typeof needs === 'string'
        ? needs
        : await this.#open(tools, needs.nodeModules, {
            taskRoot,
            runtimeFolder: isOwnRuntime ? undefined : launch.runtimeFolder,
            layers,
            needsMachineOpt: needs.needsMachineOpt,
            storageMb: configuration.ephemeralStorageMb ?? defaultEphemeralStorageMb,
          });
    if (typeof opened !== 'string') return opened;
    const { functionName } = configuration;
    this.#options.onNotice(
      notIsolated(`${functionName} has`, opened, `isolation of ${functionName}: ${opened}`),
    );
    return undefined;
  }

  /** Tries it with what is there anyway, once. */
  async #probe(): Promise<NamespaceTools | string> {
    const tried = await this.#try();
    const notice =
      typeof tried === 'string' ? notIsolated('Functions have', tried, 'isolation off') : pathsAsAtAws;
    this.#options.onNotice(notice);
    return tried;
  }

  async #try(): Promise<NamespaceTools | string> {
    if (process.platform !== 'linux') return 'only Linux has mount namespaces';
    const [unshare, nsenter] = ['unshare', 'nsenter'].map((name) => findOnPath(name, process.env['PATH']));
    if (unshare === undefined || nsenter === undefined)
      return 'there is no unshare and nsenter of util-linux';
    const tools = { unshare, nsenter };
    const folder = mkdtempSync(join(this.#options.temporaryFolder(), 'layer-'));
    const opened = await this.#open(tools, undefined, {
      taskRoot: folder,
      runtimeFolder: folder,
      layers: [folder],
      needsMachineOpt: false,
      storageMb: 1,
    });
    if (typeof opened === 'string') return opened;
    const failure = await opened.tryOut();
    await opened.close();
    return failure ?? tools;
  }

  async #open(
    tools: NamespaceTools,
    nodeModules: string | undefined,
    folders: MountNamespaceOptions['folders'],
  ): Promise<MountNamespace | string> {
    const { supervisor, temporaryFolder } = this.#options;
    try {
      const folder = mkdtempSync(join(temporaryFolder(), 'mounts-'));
      return await MountNamespace.open({ folders, nodeModules, folder, tools, supervisor });
    } catch (error) {
      // A full disk.
      return error instanceof Error ? error.message : String(error);
    }
  }
}

const pathsAsAtAws: Notice = {
  key: 'isolation on',
  severity: 'information',
  message:
    'Functions have /var/task, /opt and /tmp as at AWS (mount namespaces), but for those that are debugged. ' +
    'Their /tmp takes memory of this machine.',
};

function notIsolated(who: string, reason: string, key: string): Notice {
  return {
    key,
    severity: 'information',
    message: `${who} this machine's paths in place of /var/task, /opt and /tmp: ${reason}.`,
  };
}
