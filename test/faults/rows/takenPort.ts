import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { runCli } from '../../support/cli.ts';
import type { Fault } from '../fault.ts';

export const takenPort: readonly Fault[] = [
  {
    fault: 'The port is taken',
    phase: 'at `start --port N`',
    outcome: 'it says so and what to do, and ends with code 2; whoever has the port keeps it',
    run: async (stage) => {
      const other = createServer((socket) => socket.end('mine')).listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      stage.write({ subject: { code: `export const handler = async () => 'answered';` } });
      const args = ['start', '--template', stage.template, '--port', String(port)];
      const { code, out, error } = runCli(stage.programs, stage.folder, args, stage.variables);
      assert.deepEqual([code, out], [2, '']);
      assert.equal(
        error,
        `lambda-workbench start: Port ${port} is taken by another program. ` +
          'Choose another with --port N, or leave --port out for a free one.\n',
      );
      assert.ok(other.listening);
      other.close();
      assert.equal((await (await stage.start()).invoke('subject')).payload, 'answered');
    },
  },
];
