import type { Application } from '../application/application.ts';
import { functionConfigurationOf, type ConfiguredFunction } from '../application/functionConfiguration.ts';
import type { PreparedFunction } from '../application/prepareFunction.ts';
import type { Debuggee, DebuggedVariant, LoadedFunction } from '../debugAdapter/debuggee.ts';
import type { DebugHooks } from '../emulator/debugHooks.ts';
import type { Emulator } from '../emulator/emulator.ts';
import type { FunctionConfiguration } from '../emulator/functionConfiguration.ts';
import type { LogLine } from '../emulator/invocation.ts';
import type { Notice } from '../emulator/notice.ts';
import type { LaunchAttributes } from '../protocol/debugSession.ts';
import { UserError } from '../shared/userError.ts';
import type { Applications } from './applications.ts';
import type { Claims } from './claims.ts';
import type { LogListeners } from './logListeners.ts';

export interface LocalDebuggeeOptions {
  readonly bootstrapFolder: string;
  readonly emulator: Emulator;
  readonly applications: Applications;
  readonly claims: Claims;
  readonly logListeners: LogListeners;
  prepare(
    application: Application,
    logicalId: string,
    configured: ConfiguredFunction,
  ): Promise<PreparedFunction>;
  onNotice(notice: Notice): void;
}

/** The local Lambda's functions for debug sessions. */
export class LocalDebuggee implements Debuggee {
  readonly bootstrapFolder: string;
  readonly #options: LocalDebuggeeOptions;

  constructor(options: LocalDebuggeeOptions) {
    this.#options = options;
    this.bootstrapFolder = options.bootstrapFolder;
  }

  load({ template, function: logicalId, ...overrides }: LaunchAttributes): LoadedFunction {
    const application = this.#options.applications.get(template);
    const configured = functionConfigurationOf(application, logicalId, overrides);
    const { configuration, notices } = configured;
    return {
      logicalId,
      functionName: configuration.functionName,
      applicationFolder: application.folder,
      runtime: configuration.runtime,
      notices,
      build: async () => (await this.#options.prepare(application, logicalId, configured)).configuration,
    };
  }

  claim(functionName: string): () => void {
    return this.#options.claims.take(functionName);
  }

  openVariant(configuration: FunctionConfiguration, hooks?: DebugHooks): DebuggedVariant {
    return this.#options.emulator.openVariant(configuration, hooks);
  }

  onLog(functionName: string, listener: (line: LogLine) => void): () => void {
    return this.#options.logListeners.add(functionName, listener);
  }

  report(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    const remedy = error instanceof UserError ? error.remedy : undefined;
    this.#options.onNotice({ key: message, severity: 'error', message, ...(remedy && { remedy }) });
  }
}
