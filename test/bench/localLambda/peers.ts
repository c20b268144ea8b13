import { copyFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../support/freePort.ts';
import { installOnce } from '../../support/vscode/installOnce.ts';
import { npmInstall } from '../../support/vscode/run.ts';
import { firstLine, reachable, startedOf, startProgram, type Contestant } from './contestant.ts';

/** The last that needs no account. */
const serverless = '3.40.0';
const serverlessOffline = '13.10.1';
const lambdaLocal = '2.2.0';

/** Nothing of it leaves this machine, and nobody is asked anything. */
const quiet = {
  SLS_TELEMETRY_DISABLED: '1',
  SLS_NOTIFICATIONS_MODE: 'off',
  SLS_INTERACTIVE_SETUP_ENABLE: '0',
  AWS_ACCESS_KEY_ID: 'AKIA0000000000000000',
  AWS_SECRET_ACCESS_KEY: 'any',
};

/** The peers on npm, installed once. `folder` has the function's code. */
export async function peers(folder: string): Promise<Contestant[]> {
  const name = `bench-serverless-offline-${serverlessOffline}-lambda-local-${lambdaLocal}`;
  const installed = await installOnce(name, 'serverless-offline and lambda-local', async (unfinished) => {
    await writeFile(join(unfinished, 'package.json'), '{ "private": true }\n');
    await npmInstall(unfinished, [
      `serverless@${serverless}`,
      `serverless-offline@${serverlessOffline}`,
      `lambda-local@${lambdaLocal}`,
    ]);
  });
  const modules = join(installed, 'node_modules');
  symlinkSync(modules, join(folder, 'node_modules'), 'junction');
  return [serverlessOfflineIn(folder, modules), lambdaLocalIn(folder)];
}

function serverlessOfflineIn(folder: string, modules: string): Contestant {
  const service = {
    service: 'bench',
    frameworkVersion: '3',
    provider: { name: 'aws', runtime: 'nodejs20.x', region: 'eu-central-1' },
    plugins: ['serverless-offline'],
    functions: { hello: { handler: 'index.handler', name: 'hello' } },
  };
  writeFileSync(join(folder, 'serverless.json'), JSON.stringify(service));
  return {
    name: `serverless-offline ${serverlessOffline}`,
    start: async () => {
      const port = await freePort();
      const program = join(modules, 'serverless/bin/serverless.js');
      const args = [program, 'offline', 'start', '--host', '127.0.0.1', '--lambdaPort', String(port)];
      const child = startProgram({ arguments: args, folder, variables: quiet });
      child.stdout?.resume();
      await reachable(port);
      return startedOf(child, port);
    },
  };
}

/** A library: behind an HTTP server that does as little as the bare loop's. */
function lambdaLocalIn(folder: string): Contestant {
  const program = join(folder, 'lambdaLocalHost.mjs');
  copyFileSync(join(import.meta.dirname, 'lambdaLocalHost.mjs'), program);
  return {
    name: `lambda-local ${lambdaLocal}`,
    start: async () => {
      const child = startProgram({ arguments: [program, join(folder, 'index.js')], folder });
      return startedOf(child, Number(await firstLine(child)));
    },
  };
}
