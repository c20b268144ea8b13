import type { Context } from 'mocha';
import { homedir } from 'node:os';
import type { FunctionConfiguration } from '../../src/emulator/functionConfiguration.ts';
import { PythonFinder } from '../../src/emulator/runtimes/findPython.ts';

const finder = new PythonFinder({
  variables: process.env,
  homeFolder: homedir(),
  platform: process.platform,
});

/** What runs a function in a Python of this machine; a test that needs one skips where there is none. */
export async function pythonOf(
  test: Context,
): Promise<Pick<FunctionConfiguration, 'runtime' | 'runtimeExecutable'>> {
  const found = await finder.find('/', '3.13');
  if (found === undefined) {
    console.log('no Python on this machine');
    test.skip();
  }
  return { runtime: `python${found.minorVersion}`, runtimeExecutable: found.executable };
}
