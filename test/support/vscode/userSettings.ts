import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type UserSettings = Readonly<Record<string, unknown>>;

/** Keeps everything out of the way that would ask, greet, update or measure. */
const quiet: UserSettings = {
  'chat.disableAIFeatures': true,
  'debug.javascript.autoAttachFilter': 'disabled',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // As on the desktop; in a browser VS Code saves by itself.
  'files.autoSave': 'off',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Writes the settings of a new user into a user data folder. */
export async function writeUserSettings(userDataFolder: string, settings: UserSettings = {}): Promise<void> {
  const folder = join(userDataFolder, 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...quiet, ...settings }, undefined, 2));
}
