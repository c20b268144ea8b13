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
import { defaultEphemeralStorageMb } from './limits.ts';
import type { ProcessExit } from './platformErrors.ts';
import { killProcessTrees } from './processes/killProcessTree.ts';
import { runtimeCommand } from './runtimeCommand.ts';
import { RuntimeProcess } from './runtimeProcess.ts';
import type { RuntimeProcessOptions } from './runtimeProcess.ts';
import type { Launch } from './runtimes/runtime.ts';
import { startFailure } from './startFailure.ts';
import type { Supervisor } from './supervisor/supervisor.ts';

export interface SandboxOptions {
  readonly environmentId: string;
  readonly configuration: FunctionConfiguration;
  readonly launch: Launch;
  /** What stands for `/opt`. */
  readonly optFolder: string | undefined;
  readonly hooks: DebugHooks | undefined;
  readonly supervisor: Supervisor;
  readonly credentials: LambdaAccess;
  /** Removed when the emulator ends. */
  readonly temporaryFolder: string;
  readonly logStreamName: string;
  readonly runtimeApiAddress: string;
  readonly log: EnvironmentLog;
  readonly onRuntimeExit: (exit: ProcessExit) => void;
  readonly onExtensionExit: (name: string, exit: ProcessExit) => void;
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
  readonly storage: EphemeralStorage;
  readonly extensionNames: readonly string[];
  readonly #options: SandboxOptions;
  readonly #extensionFiles: ReturnType<typeof extensionFiles>;
  readonly #extensions: RuntimeProcess[] = [];
  #runtime: RuntimeProcess | undefined;

  constructor(options: SandboxOptions) {
    const { configuration, environmentId, temporaryFolder, log, hooks, optFolder } = options;
    const limitMb = configuration.ephemeralStorageMb ?? defaultEphemeralStorageMb;
    this.#options = options;
    this.storage = new EphemeralStorage(join(temporaryFolder, `tmp-${environmentId}`), limitMb, (usedMb) => {
      log.say(
        `The folder for /tmp holds ${usedMb} MB. Its EphemeralStorage is ${limitMb} MB: ` +
          'at AWS writing more than that fails with "No space left on device".',
      );
    });
    if (hooks?.timeout === 'pause') {
      this.clockFile = new ClockFile(join(temporaryFolder, `clock-${environmentId}`));
    }
    this.#extensionFiles = extensionFiles(optFolder);
    this.extensionNames = this.#extensionFiles.map(({ name }) => name);
  }

  get runtime(): RuntimeProcess | undefined {
    return this.#runtime;
  }

  /** Answers the first that could not be started. */
  startExtensions(): NotStarted | undefined {
    const { onExtensionExit } = this.#options;
    const variables = extensionVariables(environmentVariables(this.#variables));
    for (const { name, path } of this.#extensionFiles) {
      const started = RuntimeProcess.start({
        ...this.#common('extension'),
        executable: path,
        arguments: [],
        variables,
        memoryLimitMb: undefined,
        onExit: (exit) => {
          onExtensionExit(name, exit);
        },
      });
      if (started === undefined) return { executable: path, reason: startFailure(path), isWrapped: false };
      this.#extensions.push(started);
    }
    return undefined;
  }

  startRuntime(): NotStarted | undefined {
    const { launch, hooks, configuration, environmentId, log, onRuntimeExit } = this.#options;
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
    this.#runtime = RuntimeProcess.start({
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
    const { executable, isWrapped } = command;
    return this.#runtime === undefined
      ? { executable, reason: startFailure(executable), isWrapped }
      : undefined;
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
    void this.storage.remove();
  }

  get #variables(): Parameters<typeof environmentVariables>[0] {
    const { configuration, launch, optFolder, runtimeApiAddress, logStreamName, credentials } = this.#options;
    return {
      configuration,
      runtimeApiAddress,
      logStreamName,
      credentials,
      temporaryFolder: this.storage.folder,
      runtimeVariables: launch.variables,
      reservedVariables: launch.reservedVariables,
      executableFolders: launch.folders,
      initializationType: launch.initializationType ?? 'on-demand',
      folders: { taskRoot: configuration.taskRoot, runtimeFolder: launch.runtimeFolder, optFolder },
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
