import type { Connection } from 'vscode-languageserver/node';

export const settingsSection = 'lambdaWorkbench';

export interface Settings {
  readonly diagnosticsEnabled: boolean;
  /** Names of the features that are switched off. */
  readonly disabledFeatures: ReadonlySet<string>;
  readonly region: string;
}

export const defaultSettings: Settings = {
  diagnosticsEnabled: true,
  disabledFeatures: new Set(),
  region: 'us-east-1',
};

/** Asks the client; a client that has no such settings, or fails, gets the defaults. */
export async function askSettings(connection: Connection): Promise<Settings> {
  try {
    return settingsOf(await connection.workspace.getConfiguration(settingsSection));
  } catch {
    return defaultSettings;
  }
}

/** Reads what stands under `lambdaWorkbench`, whatever a client sends. */
export function settingsOf(value: unknown): Settings {
  const { diagnosticsEnabled, region } = defaultSettings;
  const enabled = at(at(value, 'diagnostics'), 'enabled');
  const givenRegion = at(value, 'region');
  return {
    diagnosticsEnabled: typeof enabled === 'boolean' ? enabled : diagnosticsEnabled,
    disabledFeatures: new Set(
      Object.entries(at(value, 'features') ?? {}).flatMap(([name, on]) => (on === false ? [name] : [])),
    ),
    region: typeof givenRegion === 'string' && givenRegion !== '' ? givenRegion : region,
  };
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
