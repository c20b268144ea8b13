import type { Context } from 'mocha';
import { homedir } from 'node:os';
import type { FunctionConfiguration } from '../../src/emulator/functionConfiguration.ts';
import { PythonFinder } from '../../src/emulator/runtimes/findPython.ts';
import type { FoundPython } from '../../src/emulator/runtimes/findPython.ts';

const finder = new PythonFinder({
  variables: process.env,
  homeFolder: homedir(),
  platform: process.platform,
});

/** The Python of this machine that runs functions in tests. */
export function python(): Promise<FoundPython | undefined> {
  return finder.find('/', '3.13');
}

/** What runs a function in it; a test that needs one skips where there is none. */
export async function pythonOf(
  test: Context,
): Promise<Pick<FunctionConfiguration, 'runtime' | 'runtimeExecutable'>> {
  const found = await python();
  if (found === undefined) {
    console.log('no Python on this machine');
    test.skip();
  }
  return { runtime: `python${found.minorVersion}`, runtimeExecutable: found.executable };
}
