import type { UserSettings } from './userSettings.ts';

/** What a VS Code window is opened with. */
export interface WindowOptions {
  /** Absolute path of the folder, or of the .code-workspace file, to open. */
  readonly workspace: string;
  /** Absolute path of the extension to load from its sources' folder. */
  readonly extension?: string;
  /** Absolute path of the module whose `run()` the extension host calls. */
  readonly tests?: string;
  /** Whether the workspace is trusted without being asked; otherwise Restricted Mode. Default: true. */
  readonly trusted?: boolean;
  readonly settings?: UserSettings;
  /** Absolute paths of further extensions to have installed, as they are. */
  readonly otherExtensions?: readonly string[];
  /** Environment variables of the extension host, beyond ours. */
  readonly env?: Readonly<Record<string, string>>;
}
