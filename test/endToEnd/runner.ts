/**
 * Runs the end-to-end suites: each folder here with a `suite.ts`, in a real VS Code. `--grep X` runs the cases whose
 * names match X, further arguments name suites, `--verbose` shows what the window writes to its console.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chooseVsCode, type VsCode } from '../support/vscode/chooseVsCode.ts';
import type { Outcome } from './harness/messages.ts';
import { runSuite, type SuiteRun } from './harness/runSuite.ts';
import type { Suite } from './harness/endToEndSuite.ts';

const checkout = join(import.meta.dirname, '..', '..');
const { values, positionals } = parseArgs({
  options: {
    grep: { type: 'string', short: 'g' },
    verbose: { type: 'boolean', default: false },
    extension: { type: 'string', default: checkout },
  },
  allowPositionals: true,
});

void main();

async function main(): Promise<void> {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      interruption.abort();
    });
  console.log('Looking for a VS Code …');
  const vsCode = await chooseVsCode();
  const outcomes: Outcome[] = [];
  for (const name of suiteNames()) {
    const { suite } = (await import(pathToFileURL(suiteFile(name)).href)) as { suite: Suite };
    if (suite.isMeasurement === true && !positionals.includes(name)) continue;
    outcomes.push(await runNamed(name, suite, vsCode, interruption.signal));
  }
  const total = (of: (outcome: Outcome) => number): number =>
    outcomes.reduce((sum, each) => sum + of(each), 0);
  const passed = total((each) => each.passed);
  const failed = total((each) => each.failed);
  const skipped = total((each) => each.skipped);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}

function suiteNames(): string[] {
  const names = readdirSync(import.meta.dirname)
    .filter((name) => existsSync(suiteFile(name)))
    .sort();
  return positionals.length === 0 ? names : names.filter((name) => positionals.includes(name));
}

function suiteFile(name: string): string {
  return join(import.meta.dirname, name, 'suite.ts');
}

async function runNamed(name: string, suite: Suite, vsCode: VsCode, signal: AbortSignal): Promise<Outcome> {
  const start = performance.now();
  const lastLines: string[] = [];
  const run: SuiteRun = {
    vsCode,
    checkout,
    extension: values.extension,
    grep: values.grep,
    signal,
    onConsole: (line) => {
      if (values.verbose) console.log(`    ${line}`);
      lastLines.push(line);
      lastLines.splice(0, lastLines.length - 100);
    },
  };
  console.log(`\n${name}`);
  try {
    const outcome = await runSuite(name, suite, run);
    console.log(`${name} took ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return outcome;
  } catch (error) {
    if (!values.verbose) for (const line of lastLines) console.log(`    ${line}`);
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
