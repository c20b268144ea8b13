import { join } from 'node:path';
import { ClockFile } from './clockFile.ts';
import type { DebugHooks } from './debugHooks.ts';
import type { EnvironmentLog } from './environmentLog.ts';
import { environmentVariables } from './environmentVariables.ts';
import type { LambdaAccess } from './environmentVariables.ts';
import { EphemeralStorage } from './ephemeralStorage.ts';
import { extensionVariables } from './extensions/extensionVariables.ts';
import { extensionFiles } from './extensions/extensionFiles.ts';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import { launchAtAws } from './isolation/launchAtAws.ts';
import type { MountNamespace } from './isolation/mountNamespace.ts';
import { defaultEphemeralStorageMb } from './limits.ts';
import type { ProcessExit } from './platformErrors.ts';
import { killProcessTrees } from './processes/killProcessTree.ts';
import { runtimeCommand } from './runtimeCommand.ts';
import { RuntimeProcess } from './runtimeProcess.ts';
import type { RuntimeProcessOptions } from './runtimeProcess.ts';
import type { Launch } from './runtimes/runtime.ts';
import { foldersAtAws, localPath, pathAtAws } from './sandboxPaths.ts';
import type { SandboxFolders } from './sandboxPaths.ts';
import { startFailure, startObstacle } from './startFailure.ts';
import type { Supervisor } from './supervisor/supervisor.ts';

export interface SandboxOptions {
  readonly environmentId: string;
  readonly configuration: FunctionConfiguration;
  readonly launch: Launch;
  /** What stands for `/opt`. */
  readonly optFolder: string | undefined;
  readonly hooks: DebugHooks | undefined;
  /** Where its processes run, if not among this machine's files. */
  readonly namespace: MountNamespace | undefined;
  readonly supervisor: Supervisor;
  readonly credentials: LambdaAccess;
  /** What is asked for the credentials with, where they are no variables. */
  readonly credentialsToken: string | undefined;
  /** Removed when the emulator ends. */
  readonly temporaryFolder: string;
  readonly runtimeApiAddress: string;
  readonly log: EnvironmentLog;
  readonly onRuntimeExit: (exit: ProcessExit) => void;
  readonly onExtensionExit: (name: string, exit: ProcessExit) => void;
  /** More was written to `/tmp` than fits, as the log says already. */
  readonly onStorageExceeded: (cause: string) => void;
}

/** Why a process was not started. */
export interface NotStarted {
  readonly executable: string;
  /** In the operating system's words. */
  readonly reason: string;
  /** The executable is the function's own script around the runtime. */
  readonly isWrapped: boolean;
}

/** The processes of an execution environment and the files they have. */
export class Sandbox {
  readonly clockFile: ClockFile | undefined;
  /** Absent where `/tmp` is a file system of its own. */
  readonly storage: EphemeralStorage | undefined;
  readonly extensionNames: readonly string[];
  readonly #options: SandboxOptions;
  readonly #extensionFiles: ReturnType<typeof extensionFiles>;
  readonly #extensions: RuntimeProcess[] = [];
  #runtime: RuntimeProcess | undefined;

  constructor(options: SandboxOptions) {
    const { configuration, environmentId, temporaryFolder, hooks, optFolder } = options;
    const limitMb = configuration.ephemeralStorageMb ?? defaultEphemeralStorageMb;
    this.#options = options;
    if (options.namespace === undefined) {
      this.storage = new EphemeralStorage(
        join(temporaryFolder, `tmp-${environmentId}`),
        limitMb,
        (usedMb) => {
          const cause = `No space left on device: the files in /tmp are ${usedMb} MB, its size is ${limitMb} MB`;
          options.log.say(cause);
          options.onStorageExceeded(cause);
        },
      );
    }
    if (hooks?.timeout === 'pause') {
      this.clockFile = new ClockFile(join(temporaryFolder, `clock-${environmentId}`));
    }
    this.#extensionFiles = extensionFiles(optFolder);
    this.extensionNames = this.#extensionFiles.map(({ name }) => name);
  }

  get runtime(): RuntimeProcess | undefined {
    return this.#runtime;
  }

  /** Each the leader of a process group. */
  get processIds(): readonly number[] {
    const runtime = this.#runtime === undefined ? [] : [this.#runtime];
    return [...this.#extensions, ...runtime].map(({ processId }) => processId);
  }

  /** Answers the first that could not be started. */
  startExtensions(): NotStarted | undefined {
    const { onExtensionExit, namespace } = this.#options;
    const variables = extensionVariables(environmentVariables(this.#variables));
    for (const { name, path } of this.#extensionFiles) {
      const seenPath = namespace === undefined ? path : pathAtAws(path, this.#hostFolders);
      const started = this.#start({
        ...this.#common('extension'),
        executable: seenPath,
        arguments: [],
        variables,
        memoryLimitMb: undefined,
        onExit: (exit) => {
          onExtensionExit(name, exit);
        },
      });
      if (typeof started === 'string') return { executable: seenPath, reason: started, isWrapped: false };
      this.#extensions.push(started);
    }
    return undefined;
  }

  startRuntime(): NotStarted | undefined {
    const { hooks, configuration, environmentId, log, onRuntimeExit } = this.#options;
    const launch = this.#launch;
    const command = runtimeCommand({
      launch,
      variables: this.#variables,
      runtimeArguments: hooks?.runtimeArguments ?? [],
      entryArguments:
        hooks === undefined
          ? []
          : [...launch.debuggingArguments(this.clockFile?.path), ...hooks.bootstrapArguments],
    });
    const common = this.#common('function');
    const started = this.#start({
      ...common,
      ...command,
      // A debugger takes memory of its own.
      memoryLimitMb: hooks === undefined ? configuration.memorySizeMb : undefined,
      onLine: (stream, line) => {
        if (stream === 'stderr' && hooks?.onStandardErrorLine(environmentId, line) === true) return;
        common.onLine(stream, line);
      },
      ...(launch.writesLogRecords && {
        onRecord: (record: string, timeMs: number) => {
          log.recorded(record, timeMs);
        },
      }),
      onExit: onRuntimeExit,
    });
    if (typeof started === 'string') {
      return { executable: command.executable, reason: started, isWrapped: command.isWrapped };
    }
    this.#runtime = started;
    return undefined;
  }

  /** Resolves when the extensions' processes ended or the time is over. */
  async extensionsGoneWithin(limitMs: number): Promise<void> {
    await Promise.all(this.#extensions.map((extension) => extension.goneWithin(limitMs)));
  }

  /** Ends what still runs and removes the files. */
  async close(): Promise<void> {
    const processes = [...this.#extensions, ...(this.#runtime === undefined ? [] : [this.#runtime])];
    await Promise.all(processes.map((each) => each.kill()));
    if (this.#extensions.length > 0) {
      // What left its process but kept the environment.
      const { runtimeApiAddress } = this.#options;
      await killProcessTrees([{ processId: -1, runtimeApiAddress }]);
    }
    this.clockFile?.close();
    void this.storage?.remove();
    await this.#options.namespace?.close();
  }

  /** A text says why it could not. */
  #start(options: RuntimeProcessOptions): RuntimeProcess | string {
    const { namespace } = this.#options;
    if (namespace === undefined) return RuntimeProcess.start(options) ?? startFailure(options.executable);
    // Within the namespace nobody could tell any more why it did not start.
    const obstacle = startObstacle(options.executable, (path) => localPath(path, this.#hostFolders));
    if (obstacle !== undefined) return obstacle;
    return RuntimeProcess.start({ ...options, ...namespace.command(options) }) ?? 'no such file or directory';
  }

  get #hostFolders(): SandboxFolders {
    const { configuration, launch, optFolder } = this.#options;
    return { taskRoot: configuration.taskRoot, runtimeFolder: launch.runtimeFolder, optFolder };
  }

  /** As its processes see it. */
  get #launch(): Launch {
    const { launch, namespace } = this.#options;
    return namespace === undefined ? launch : launchAtAws(launch, this.#hostFolders);
  }

  get #variables(): Parameters<typeof environmentVariables>[0] {
    const { configuration, runtimeApiAddress, log, credentials, credentialsToken, namespace } = this.#options;
    const launch = this.#launch;
    return {
      configuration,
      runtimeApiAddress,
      logStreamName: log.streamName,
      credentials,
      credentialsToken,
      temporaryFolder: this.storage?.folder,
      runtimeVariables: launch.variables,
      reservedVariables: launch.reservedVariables,
      executableFolders: launch.folders,
      initializationType: launch.initializationType ?? 'on-demand',
      folders: namespace === undefined ? this.#hostFolders : foldersAtAws,
      host: process.env,
    };
  }

  #common(
    origin: 'function' | 'extension',
  ): Pick<
    RuntimeProcessOptions,
    'folder' | 'runtimeApiAddress' | 'isOneOfSeveral' | 'supervisor' | 'onLine'
  > {
    const { configuration, runtimeApiAddress, supervisor, log } = this.#options;
    return {
      folder: configuration.workingFolder ?? configuration.taskRoot,
      runtimeApiAddress,
      isOneOfSeveral: this.#extensionFiles.length > 0,
      supervisor,
      onLine: (stream, line) => {
        log.printed(origin, stream, line);
      },
    };
  }
}
