import assert from 'node:assert/strict';
import { runtimes } from '../../../src/emulator/runtimes/index.ts';
import { runnableRuntimeFamilies } from '../../../src/protocol/runnableRuntimes.ts';

describe('The runtimes that can be run', () => {
  it('are those the editor is told of', () => {
    const ownNode = { executable: process.execPath, isElectron: false };
    const families = runtimes({ bootstrapFolder: '', ownNode, settings: {} }).map(({ family }) => family);
    assert.deepEqual(families, runnableRuntimeFamilies);
  });
});
