/** Compares what is found here with what cfn-lint finds, in valid templates and in one mutant of each kind. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { validTemplates } from '../mutation/bases.ts';
import { kinds } from '../mutation/kinds/index.ts';
import { mutantsOf } from '../mutation/mutant.ts';
import { problemsOf } from '../mutation/score.ts';
import { cfnLint, lint } from './cfnLint.ts';

type Finder = 'us' | 'cfn-lint' | 'neither';

/** `| kind | found by | why |`: what is known and explained. */
const explained = new Map(
  readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
    .split('\n')
    .flatMap((line): [string, string][] => {
      const [, kind = '', finder = ''] = line.split('|').map((cell) => cell.trim());
      return finder === 'us' || finder === 'cfn-lint' || finder === 'neither' ? [[kind, finder]] : [];
    }),
);

const reason = cfnLint === undefined ? ' (skipped: the variable CFN_LINT names none)' : '';

describe(`What cfn-lint finds${reason}`, () => {
  const bases = validTemplates();
  const mutants = kinds.flatMap((kind) => mutantsOf(kind, bases).slice(0, 1));
  let folder: string;
  let ofBases: readonly (readonly string[])[];
  let ofMutants: readonly (readonly string[])[];

  before(async function () {
    // It takes about half a second for a template.
    this.timeout(600_000);
    folder = mkdtempSync(join(tmpdir(), 'lambda-workbench-differential-'));
    if (cfnLint === undefined) this.skip();
    for (const { name, path } of bases) cpSync(dirname(path), join(folder, name), { recursive: true });
    const basePaths = bases.map(({ name, path }) => join(folder, name, path.slice(dirname(path).length + 1)));
    const mutantPaths = mutants.map(({ base, text }, index) => {
      const path = join(folder, base.name, `mutant${index}.${base.format}`);
      writeFileSync(path, text);
      return path;
    });
    const found = await lint(cfnLint, [...basePaths, ...mutantPaths]);
    ofBases = basePaths.map((path) => found.get(path) ?? []);
    ofMutants = mutantPaths.map((path) => found.get(path) ?? []);
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is nothing in the valid templates', () => {
    const found = bases
      .map(({ name }, index) => [name, ofBases[index]])
      .filter(([, ids]) => ids?.length !== 0);
    assert.deepEqual(found, []);
  });

  it('is found here in the mutants, and the other way round, except for what is explained', () => {
    const different = mutants.flatMap((mutant, index): [string, Finder][] => {
      const isOurs = problemsOf(mutant.base, mutant.text).length > 0;
      const isTheirs = ofMutants[index]?.length !== 0;
      if (isOurs && isTheirs) return [];
      const finder = isOurs ? 'us' : isTheirs ? 'cfn-lint' : 'neither';
      return explained.get(mutant.kind) === finder ? [] : [[mutant.kind, finder]];
    });
    assert.deepEqual(different, []);
  });
});
