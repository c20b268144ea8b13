import type { RuleSeverity } from '../language/diagnostics/diagnose.ts';
import type { Connection } from 'vscode-languageserver/node';
import { WorkspaceFolders } from './workspaceFolders.ts';

export const settingsSection = 'lambdaWorkbench';

export interface Settings {
  readonly diagnosticsEnabled: boolean;
  /** Of rules, by code. */
  readonly severities: Readonly<Record<string, RuleSeverity>>;
  /** Names of the features that are switched off; all where other servers shall answer. */
  readonly disabledFeatures: ReadonlySet<string> | 'all';
  readonly region: string;
}

const severities: ReadonlySet<unknown> = new Set<RuleSeverity>(['off', 'information', 'warning', 'error']);

export const defaultSettings: Settings = {
  diagnosticsEnabled: true,
  severities: {},
  disabledFeatures: new Set(),
  region: 'us-east-1',
};

/** The settings of each workspace folder, and those of what lies in none. */
export class ScopedSettings {
  readonly #ofAll: Settings;
  readonly #folders: WorkspaceFolders;
  readonly #byFolder: ReadonlyMap<string | undefined, Settings>;

  constructor(
    ofAll: Settings,
    folders = new WorkspaceFolders([]),
    byFolder: ReadonlyMap<string | undefined, Settings> = new Map(),
  ) {
    this.#ofAll = ofAll;
    this.#folders = folders;
    this.#byFolder = byFolder;
  }

  /** In force for the file at an absolute path; without one, for all that belongs to no file. */
  of(path: string | undefined): Settings {
    const folder = path === undefined ? undefined : this.#folders.of(path);
    return this.#byFolder.get(folder) ?? this.#ofAll;
  }
}

/** Asks the client; a client that has no such settings, or fails, gets the defaults. */
export async function askSettings(
  connection: Connection,
  folders: WorkspaceFolders,
): Promise<ScopedSettings> {
  const items = [...folders.uris.values()].map((scopeUri) => ({ scopeUri, section: settingsSection }));
  try {
    const asked = [{ section: settingsSection }, ...items];
    const [ofAll, ...ofFolders] = (await connection.workspace.getConfiguration(asked)) as unknown[];
    const paths = [...folders.uris.keys()];
    const byFolder = new Map(ofFolders.map((each, index) => [paths[index], settingsOf(each)]));
    return new ScopedSettings(settingsOf(ofAll), folders, byFolder);
  } catch {
    return new ScopedSettings(defaultSettings);
  }
}

/** Reads what stands under `lambdaWorkbench`, whatever a client sends. */
export function settingsOf(value: unknown): Settings {
  const { diagnosticsEnabled, region } = defaultSettings;
  const enabled = at(at(value, 'diagnostics'), 'enabled');
  const givenRegion = at(value, 'region');
  const othersAnswer = at(at(value, 'templates'), 'answeredBy') === 'others';
  return {
    diagnosticsEnabled: !othersAnswer && (typeof enabled === 'boolean' ? enabled : diagnosticsEnabled),
    severities: severitiesOf(at(at(value, 'diagnostics'), 'severity')),
    disabledFeatures: othersAnswer ? 'all' : namesOfFalse(at(value, 'features')),
    region: typeof givenRegion === 'string' && givenRegion !== '' ? givenRegion : region,
  };
}

function namesOfFalse(value: unknown): Set<string> {
  return new Set(Object.entries(value ?? {}).flatMap(([name, on]) => (on === false ? [name] : [])));
}

function severitiesOf(value: unknown): Settings['severities'] {
  if (typeof value !== 'object' || value === null) return {};
  const known = Object.entries(value).filter((entry): entry is [string, RuleSeverity] =>
    severities.has(entry[1]),
  );
  return Object.fromEntries(known);
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
