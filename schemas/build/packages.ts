import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What the data is made of, each pinned: a newer one is a change to be looked at. */
const versions = { cfnLint: '1.58.0', serviceSpec: '0.1.216' };

interface Packages {
  /** The folder `cfnlint/data/schemas` of the package cfn-lint. */
  readonly cfnLintSchemas: string;
  /** The file `db.json.gz` of the package `@aws-cdk/aws-service-spec`. */
  readonly serviceSpecDatabase: string;
}

/** Downloads and unpacks the packages into `folder`. Needs npm, and Python with pip. */
export function fetchPackages(folder: string): void {
  const inFolder: ExecFileSyncOptions = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] };
  const isWindows = process.platform === 'win32';
  const python = isWindows ? 'py' : 'python3';
  const wheel = `cfn-lint==${versions.cfnLint}`;
  execFileSync(python, ['-m', 'pip', 'download', '--no-deps', '--only-binary', ':all:', wheel], inFolder);
  execFileSync(python, ['-m', 'zipfile', '-e', fileIn(folder, '.whl'), 'cfn-lint'], inFolder);
  const tarball = `@aws-cdk/aws-service-spec@${versions.serviceSpec}`;
  execFileSync('npm', ['pack', '--silent', tarball], { ...inFolder, shell: isWindows });
  execFileSync('tar', ['-xzf', fileIn(folder, '.tgz')], inFolder);
}

/** Where {@link fetchPackages} has put them. */
export function packagesIn(folder: string): Packages {
  return {
    cfnLintSchemas: join(folder, 'cfn-lint', 'cfnlint', 'data', 'schemas'),
    serviceSpecDatabase: join(folder, 'package', 'db.json.gz'),
  };
}

function fileIn(folder: string, ending: string): string {
  const file = readdirSync(folder).find((name) => name.endsWith(ending));
  if (file === undefined) throw new Error(`There is no ${ending} in ${folder}`);
  return file;
}
