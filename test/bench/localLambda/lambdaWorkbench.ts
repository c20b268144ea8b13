import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Credentials } from '../signedInvoke.ts';
import { firstLine, startedOf, startProgram, type Contestant } from './contestant.ts';

const cli = join(import.meta.dirname, '../../../dist/cli.js');

/** `lambda-workbench start`, as it is shipped. `folder` has the function's code. */
export function lambdaWorkbench(folder: string): Contestant {
  const properties = { FunctionName: 'hello', Runtime: 'nodejs20.x', Handler: 'index.handler' };
  const hello = { Type: 'AWS::Serverless::Function', Properties: properties };
  const template = { Transform: 'AWS::Serverless-2016-10-31', Resources: { Hello: hello } };
  writeFileSync(join(folder, 'template.json'), JSON.stringify(template));
  return {
    name: 'Lambda Workbench',
    start: async () => {
      const child = startProgram({ arguments: [cli, 'start', '--json', '--region', 'eu-central-1'], folder });
      const { endpoint, credentials } = JSON.parse(await firstLine(child)) as {
        readonly endpoint: string;
        readonly credentials: Credentials;
      };
      return startedOf(child, Number(new URL(endpoint).port), credentials);
    },
  };
}
