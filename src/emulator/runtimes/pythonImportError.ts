import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject } from '../../shared/json.ts';
import type { Json } from '../../shared/json.ts';
import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { Notice } from '../notice.ts';

/** What helps when a package is missing: boto3, which Lambda itself carries, is to be installed here like any other. */
export function explainImportError(
  { functionName, taskRoot }: FunctionConfiguration,
  payload: Buffer,
): Notice | undefined {
  const missing = missingPackage(payload);
  if (missing === undefined) return undefined;
  const listed = existsSync(join(taskRoot, 'requirements.txt'));
  const command = `python -m pip install ${listed ? '-r requirements.txt' : missing}`;
  return {
    key: `missing-package ${taskRoot} ${missing}`,
    severity: 'error',
    message:
      `${functionName} imports ${missing}, which is not installed. ` +
      `Run "${command}" in ${taskRoot}, best in a virtual environment (.venv).`,
    remedy: { kind: 'runInTerminal', title: command, command, folder: taskRoot },
  };
}

function missingPackage(payload: Buffer): string | undefined {
  let error: Json;
  try {
    error = JSON.parse(payload.toString('utf8')) as Json;
  } catch {
    return undefined;
  }
  if (!isJsonObject(error) || error['errorType'] !== 'Runtime.ImportModuleError') return undefined;
  const { errorMessage: message } = error;
  if (typeof message !== 'string') return undefined;
  const [, handlerModule, name = ''] =
    /^Unable to import module '([^']*)': No module named '([\w.]+)'/.exec(message) ?? [];
  // A handler that is not where its name says is not a matter of installing.
  if (name === '' || name === handlerModule?.replaceAll('/', '.')) return undefined;
  return name.split('.')[0];
}
