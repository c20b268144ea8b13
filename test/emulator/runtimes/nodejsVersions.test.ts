import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { NodeFinder } from '../../../src/emulator/runtimes/findNode.ts';
import { startEmulator } from '../../support/emulator.ts';
import type { Ran } from '../../support/emulator.ts';

const machine = { variables: process.env, homeFolder: homedir(), platform: process.platform };
const finder = new NodeFinder(machine, { executable: process.execPath, isElectron: false });

for (const major of [18, 20, 22, 24]) {
  describe(`Node.js ${major}, where it is installed`, () => {
    const test = startEmulator();

    before(async function () {
      if ((await finder.find(major)).major !== major) this.skip();
    });

    const run = (files: Readonly<Record<string, string>>): Promise<Ran> =>
      test().run(test().functionOf(files, { runtime: `nodejs${major}.x` }));

    it('runs a CommonJS handler', async () => {
      const { payload } = await run({ 'index.js': 'exports.handler = async () => process.versions.node;' });
      assert.match(payload as string, new RegExp(`^${major}\\.`));
    });

    it('runs an ES module, which finds packages of a layer', async () => {
      const { taskRoot: layer } = test().functionOf({
        'nodejs/node_modules/carried/index.js': 'exports.x = 1;',
      });
      const code = 'import { x } from "carried"; export const handler = async () => x;';
      const configuration = test().functionOf(
        { 'index.mjs': code },
        { runtime: `nodejs${major}.x`, layers: [layer] },
      );
      assert.equal((await test().run(configuration)).payload, 1);
    });

    it('answers what a handler throws', async () => {
      const { payload } = await run({
        'index.mjs': 'export const handler = async () => { throw new TypeError("no"); };',
      });
      const { errorType, errorMessage } = payload as Record<string, string>;
      assert.deepEqual([errorType, errorMessage], ['TypeError', 'no']);
    });

    it('answers a syntax error', async () => {
      const { payload } = await run({ 'index.mjs': 'export const handler = ;' });
      const { errorType } = payload as Record<string, string>;
      assert.equal(errorType, 'Runtime.UserCodeSyntaxError');
    });

    it('takes require of an ES module as AWS does', async () => {
      const code = 'const { x } = require("./lib.mjs"); exports.handler = async () => x;';
      const { payload } = await run({ 'index.js': code, 'lib.mjs': 'export const x = 1;' });
      if (major < 24) assert.equal((payload as Record<string, string>)['errorType'], 'Error');
      else assert.equal(payload, 1);
    });
  });
}
