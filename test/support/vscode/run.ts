import { spawn } from 'node:child_process';

interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end; resolves to its standard output, rejects with all it printed. */
export async function run(
  command: string,
  args: readonly string[],
  { cwd, env }: RunOptions,
): Promise<string> {
  // On Windows npm is a script, which only a shell starts; no argument here needs quoting.
  const shell = process.platform === 'win32' && command === 'npm';
  const child = spawn(command, args, {
    cwd,
    shell,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  if (code !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}:\n${stdout}${stderr}`);
  return stdout;
}

/** Installs packages, or without any what the folder's own package.json names; no script of theirs runs. */
export async function npmInstall(
  folder: string,
  packages: readonly string[] = [],
  { optional = false }: { readonly optional?: boolean } = {},
): Promise<void> {
  const omitted = ['--omit=dev', ...(optional ? [] : ['--omit=optional'])];
  const flags = ['--no-save', '--ignore-scripts', ...omitted, '--no-audit', '--no-fund'];
  // Without the prefix npm would take the nearest folder above that looks like a package.
  await run('npm', ['install', '--prefix', '.', ...flags, ...packages], { cwd: folder });
}
