import { workspace, type Uri } from 'vscode';
import type { LambdaPrices, LocalLambdaSettings } from '../protocol/localLambda.ts';

/** What precedes the names of all settings. */
export const settingsSection = 'lambdaWorkbench';

/** As the manifest has them; what somebody's own settings leave out. */
const usualPrices: LambdaPrices = {
  gbSecondX86: 0.0000166667,
  gbSecondArm: 0.0000133334,
  millionRequests: 0.2,
};

export function localLambdaSettings(scope: Uri): LocalLambdaSettings {
  const configuration = workspace.getConfiguration(settingsSection, scope);
  return {
    region: configuration.get('region', 'us-east-1'),
    nodeExecutable: configuration.get('nodeExecutable', ''),
    pythonExecutable: configuration.get('pythonExecutable', ''),
    isolation: configuration.get('isolation', 'auto'),
    freezeBetweenInvocations: configuration.get('freezeBetweenInvocations', true),
    prices: { ...usualPrices, ...configuration.get<Partial<LambdaPrices>>('prices') },
  };
}

export function codeLensEnabled(scope: Uri): boolean {
  return workspace.getConfiguration(settingsSection, scope).get('codeLens.enabled', true);
}
