import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isJsonObject } from '../../shared/json.ts';
import type { Json } from '../../shared/json.ts';
import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { Notice } from '../notice.ts';
import { localPath } from '../sandboxPaths.ts';
import { importedRuntimePackages, isRuntimePackage } from './nodejsRuntimePackages.ts';

/** What helps when a package is missing: what Lambda itself carries can be fetched, all else is the user's to install. */
export async function explainImportError(
  configuration: FunctionConfiguration,
  runtimeMajor: number | undefined,
  payload: Buffer,
): Promise<Notice | undefined> {
  const missing = missingPackage(payload);
  if (missing === undefined) return undefined;
  const { functionName } = configuration;
  if (isRuntimePackage(missing.name) && (runtimeMajor ?? 0) >= 18) {
    const packages = new Set([missing.name, ...(await importedRuntimePackages(configuration.taskRoot))]);
    return {
      key: `runtime-packages ${[...packages].sort().join(' ')}`,
      severity: 'error',
      message:
        `${functionName} imports ${missing.name}, which Lambda's ${configuration.runtime} carries but this machine ` +
        'lacks. Install it for all functions, outside your project, and invoke again.',
      remedy: { kind: 'installRuntimePackages', packages: [...packages].sort() },
    };
  }
  const folder = packageFolder(configuration, missing.importer);
  const command = declares(folder, missing.name) ? 'npm install' : `npm install ${missing.name}`;
  return {
    key: `missing-package ${folder} ${missing.name}`,
    severity: 'error',
    message: `${functionName} imports ${missing.name}, which is not installed. Run "${command}" in ${folder}.`,
    remedy: { kind: 'runInTerminal', title: command, command, folder },
  };
}

interface MissingPackage {
  readonly name: string;
  /** The file that wanted it, where the error says so. */
  readonly importer: string | undefined;
}

function missingPackage(payload: Buffer): MissingPackage | undefined {
  const error = parse(payload);
  if (!isJsonObject(error) || typeof error['errorMessage'] !== 'string') return undefined;
  const message = error['errorMessage'];
  const [, specifier = ''] = /Cannot find (?:module|package) '([^']+)'/.exec(message) ?? [];
  // Files that are not there are not a matter of installing.
  const [name] = /^(?:@[\w.~-]+\/)?[\w.~-]+/.exec(specifier) ?? [];
  if (name === undefined || specifier.startsWith('.')) return undefined;
  const [, importer] = /(?:imported from |Require stack:\n- )([^\n]+)/.exec(message) ?? [];
  return { name, importer };
}

function parse(payload: Buffer): Json | undefined {
  try {
    return JSON.parse(payload.toString('utf8')) as Json;
  } catch {
    return undefined;
  }
}

/** The folder whose package.json the missing package belongs into. */
function packageFolder(configuration: FunctionConfiguration, importer: string | undefined): string {
  const { taskRoot, moduleFolders } = configuration;
  const importing = importer && localPath(importer, { taskRoot });
  const starts = [
    ...(importing?.startsWith(taskRoot) === true ? [dirname(importing)] : []),
    taskRoot,
    ...moduleFolders.filter((folder) => basename(folder) === 'node_modules').map((folder) => dirname(folder)),
  ];
  for (const start of starts) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (existsSync(join(folder, 'package.json'))) return folder;
      if (folder === dirname(folder)) break;
    }
  }
  return taskRoot;
}

function declares(folder: string, packageName: string): boolean {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Json;
    return (
      isJsonObject(manifest) &&
      ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].some((key) => {
        const dependencies = manifest[key];
        return isJsonObject(dependencies) && packageName in dependencies;
      })
    );
  } catch {
    return false;
  }
}
