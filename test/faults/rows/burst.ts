import assert from 'node:assert/strict';
import { InvokeCommand, LambdaClient, TooManyRequestsException } from '@aws-sdk/client-lambda';
import type { RunningCli } from '../../support/cli.ts';
import { openGate } from '../../support/gate.ts';
import type { Fault } from '../fault.ts';

const count = 1000;
const limit = 10;

export const burst: readonly Fault[] = [
  {
    fault: `${count.toLocaleString('en')} invocations at once`,
    phase: `against a reserved concurrency of ${limit}`,
    outcome: `${limit} are answered, all others refused with 429 and the reason; the environments serve the next ones`,
    limitSeconds: 60,
    run: async (stage) => {
      const gate = await openGate();
      const cli = await stage.open({
        code: `export const handler = async () => { await fetch('${gate.address}'); return process.pid; };`,
        properties: { ReservedConcurrentExecutions: limit, Timeout: 60 },
      });
      const client = wideClientOf(cli);
      const answers = Array.from({ length: count }, () => invoke(client));
      const refused: unknown[] = [];
      await new Promise<void>((resolve) => {
        for (const answer of answers)
          answer.catch((error: unknown) => {
            if (refused.push(error) === count - limit) resolve();
          });
      });
      gate.open();
      const settled = await Promise.allSettled(answers);
      client.destroy();
      const processIds = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      assert.equal(processIds.length, limit);
      assert.equal(new Set(processIds).size, limit);
      for (const error of refused) {
        assert.ok(error instanceof TooManyRequestsException);
        assert.equal(error.$metadata.httpStatusCode, 429);
        assert.equal(error.Reason, 'ReservedFunctionConcurrentInvocationLimitExceeded');
      }
      const next = await Promise.all(Array.from({ length: limit }, () => cli.invoke('subject')));
      for (const { payload } of next) assert.ok(processIds.includes(payload));
    },
  },
];

/** The SDK's own clients have fifty connections. */
function wideClientOf({ started: { endpoint, credentials } }: RunningCli): LambdaClient {
  const requestHandler = { httpAgent: { maxSockets: count } };
  return new LambdaClient({ endpoint, credentials, region: 'us-east-1', maxAttempts: 1, requestHandler });
}

async function invoke(client: LambdaClient): Promise<unknown> {
  const { Payload } = await client.send(new InvokeCommand({ FunctionName: 'subject' }));
  return JSON.parse(Payload?.transformToString() ?? '') as unknown;
}
