import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';

interface LintMatch {
  readonly Filename: string;
  readonly Level: 'Error' | 'Warning' | 'Informational';
  readonly Rule: { readonly Id: string };
}

/** Where cfn-lint is; undefined where the variable `CFN_LINT` does not tell. */
export const cfnLint = process.env['CFN_LINT'];

/** The IDs of the rules that find an error or a warning in each of the templates, by path. */
export async function lint(
  executable: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const processes = Math.min(paths.length, availableParallelism());
  const shares = Array.from({ length: processes }, (_, share) =>
    paths.filter((_path, index) => index % processes === share),
  );
  const matches = (await Promise.all(shares.map((share) => run(executable, share)))).flat();
  const found = new Map(paths.map((path) => [path, new Set<string>()]));
  for (const { Filename, Level, Rule } of matches)
    if (Level !== 'Informational') found.get(Filename)?.add(Rule.Id);
  return new Map([...found].map(([path, ids]) => [path, [...ids].sort()]));
}

function run(executable: string, paths: readonly string[]): Promise<readonly LintMatch[]> {
  const args = ['--region', 'us-east-1', '--format', 'json', '--', ...paths];
  return new Promise((done, fail) => {
    // Its exit code says that it found something, which is no failure.
    execFile(executable, args, { maxBuffer: 2 ** 28 }, (_error, out, complaint) => {
      try {
        done(JSON.parse(out) as LintMatch[]);
      } catch {
        fail(new Error(`cfn-lint wrote no JSON: ${complaint || out}`));
      }
    });
  });
}
