import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledModule } from '../../src/shared/compiledModule.ts';

describe('a compiled module', () => {
  let folder: string;
  let file: string;
  let kept: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lambda-workbench-'));
    file = join(folder, 'answer.js');
    kept = join(folder, 'compiled', 'answer.js.compiled');
    writeFileSync(file, 'exports.answer = require("node:path").basename(__filename) + 1;');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function loaded(): CompiledModule {
    return new CompiledModule(file, join(folder, 'compiled'));
  }

  it('exports what the module exports', () => {
    assert.deepEqual(loaded().load(), { answer: 'answer.js1' });
  });

  it('is the same one with the code that was kept', () => {
    loaded().keep();
    assert.deepEqual(loaded().load(), { answer: 'answer.js1' });
  });

  it('does not keep again what is kept already', () => {
    loaded().keep();
    const longAgo = new Date(0);
    utimesSync(kept, longAgo, longAgo);
    loaded().keep();
    assert.deepEqual(statSync(kept).mtime, longAgo);
  });

  it('is the new one where the file changed, though it is as long as before', () => {
    loaded().keep();
    writeFileSync(file, readFileSync(file, 'utf8').replace('+ 1', '+ 2'));
    // Some file systems count time in hundredths of a second.
    utimesSync(file, new Date(), new Date(Date.now() + 1000));
    assert.deepEqual(loaded().load(), { answer: 'answer.js2' });
  });

  it('takes no code that something broke', () => {
    loaded().keep();
    writeFileSync(kept, readFileSync(kept).subarray(0, 100));
    assert.deepEqual(loaded().load(), { answer: 'answer.js1' });
  });

  it('leaves nothing on the disk without a folder', () => {
    new CompiledModule(file, undefined).keep();
    assert.deepEqual(readdirSync(folder), ['answer.js']);
  });

  it('does without where nothing can be written', () => {
    writeFileSync(join(folder, 'compiled'), '');
    const module = loaded();
    module.keep();
    assert.deepEqual(module.load(), { answer: 'answer.js1' });
  });
});
