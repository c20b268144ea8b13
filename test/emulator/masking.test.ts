import assert from 'node:assert/strict';
import { startEmulator } from '../support/emulator.ts';

describe('An environment value whose name looks secret', () => {
  const test = startEmulator();
  const environment = { DB_PASSWORD: 'hunter2hunter2' };

  it('is masked in the log, and in nothing that the function gets or gives', async () => {
    const { run, functionOf, lines } = test();
    const code = `exports.handler = async () => {
      console.log('connecting with', process.env.DB_PASSWORD);
      return process.env.DB_PASSWORD;
    };`;
    const { payload, log } = await run(functionOf({ 'index.js': code }, { environment }));
    assert.equal(payload, 'hunter2hunter2');
    for (const text of [log.join('\n'), lines.map((line) => line.text).join('\n')]) {
      assert.match(text, /connecting with \*\*\*\*/);
      assert.doesNotMatch(text, /hunter2/);
    }
  });

  it('is masked when a function prints all it has, as is the key of this run', async () => {
    const { emulator, run, functionOf, lines } = test();
    const code = 'exports.handler = async () => console.log(JSON.stringify(process.env));';
    await run(functionOf({ 'index.js': code }, { environment }));
    const text = lines.map((line) => line.text).join('\n');
    assert.match(text, /"DB_PASSWORD":"\*\*\*\*"/);
    assert.ok(!text.includes(emulator.credentials.secretAccessKey));
  });

  it('is masked where the environment is too large', async () => {
    const { run, functionOf } = test();
    const large = { DB_PASSWORD: 'x'.repeat(5000) };
    await assert.rejects(run(functionOf({ 'index.js': '' }, { environment: large })), {
      message: /String measured: {"DB_PASSWORD":"\*\*\*\*"}$/,
    });
  });
});
