import { workspace, type Uri } from 'vscode';
import type { LocalLambdaSettings } from '../protocol/localLambda.ts';

/** What precedes the names of all settings. */
export const settingsSection = 'lambdaWorkbench';

export function localLambdaSettings(scope: Uri): LocalLambdaSettings {
  const configuration = workspace.getConfiguration(settingsSection, scope);
  return {
    region: configuration.get('region', 'us-east-1'),
    nodeExecutable: configuration.get('nodeExecutable', ''),
    pythonExecutable: configuration.get('pythonExecutable', ''),
  };
}

export function codeLensEnabled(scope: Uri): boolean {
  return workspace.getConfiguration(settingsSection, scope).get('codeLens.enabled', true);
}
