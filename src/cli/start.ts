import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Endpoint } from '../emulator/emulator.ts';
import { TurnBatch } from '../shared/turnBatch.ts';
import { keepSmall } from '../shared/youngGeneration.ts';
import { chosenTemplate } from './chosenTemplate.ts';
import { badArguments, portTaken } from './errors.ts';
import { FolderWatch } from './folderWatch.ts';
import { localLambdaOf } from './localLambdaOf.ts';
import { metricsText } from './metricsText.ts';
import { runOptions, runSettingsOf, runUsage, type RunSettings } from './runOptions.ts';
import type { Subcommand } from './subcommand.ts';
import { templateNotes } from './templateNotes.ts';

const usage = `Usage: lambda-workbench start [--template FILE] [--port N] [--json] [OPTIONS]

Serves the functions of a template at a local Lambda API for any AWS SDK or CLI, until Ctrl+C; then tells the metrics
of those that ran.

  --template FILE  a SAM or CloudFormation template; default: template.yaml, .yml or .json of this folder
  --port N         the port on 127.0.0.1; default: a free one
${runUsage}
  --json           the first line on standard output is one JSON object: endpoint, functions, credentials`;

export const start: Subcommand = {
  name: 'start',
  summary: 'serve the functions of a template at a local Lambda API',
  usage,
  run: async (args, places) => {
    const options = readOptions(args);
    keepSmall();
    const template = chosenTemplate(options.template);
    const notes = templateNotes(template);
    // Under load, writing each line by itself would take a tenth of the time.
    const log = new TurnBatch<string>((lines) => process.stderr.write(lines.join('')));
    const localLambda = localLambdaOf(template, places, options.run, {
      onLog: (text) => {
        log.add(text);
      },
      onEnd: (ending) => {
        log.flush();
        if (!options.json) process.stderr.write(metricsText(ending.metrics()));
      },
    });
    process.once('exit', () => {
      log.flush();
    });
    const served = await localLambda.serve({ port: options.port }).catch(async (error: unknown) => {
      await localLambda.dispose();
      throw isPortTaken(error) ? portTaken(options.port) : error;
    });
    new FolderWatch(dirname(template), (paths) => {
      localLambda.filesChanged(paths);
    });
    for (const note of notes) process.stderr.write(`${note}\n`);
    const functions = localLambda.functionNames();
    process.stdout.write(options.json ? `${json(served, functions)}\n` : text(served, functions));
    return undefined;
  },
};

interface Options {
  readonly template: string | undefined;
  readonly port: number;
  readonly run: RunSettings;
  readonly json: boolean;
}

function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        template: { type: 'string' },
        port: { type: 'string', default: '0' },
        ...runOptions,
        json: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`--port takes a number from 0 to 65535, not ${values.port}.`);
    return { template: values.template, port, run: runSettingsOf(values), json: values.json };
  } catch (error) {
    throw badArguments(error instanceof Error ? error.message : String(error), usage);
  }
}

function json({ endpoint, credentials }: Endpoint, functions: readonly string[]): string {
  const { accessKeyId, secretAccessKey } = credentials;
  return JSON.stringify({ endpoint, functions, credentials: { accessKeyId, secretAccessKey } });
}

function text({ endpoint, credentials }: Endpoint, functions: readonly string[]): string {
  const [example = 'NAME'] = functions;
  return [
    `Lambda API: ${endpoint}`,
    ...functions.map((name) => `  ${name}`),
    '',
    'To invoke one with the AWS CLI:',
    `  AWS_ACCESS_KEY_ID=${credentials.accessKeyId} AWS_SECRET_ACCESS_KEY=${credentials.secretAccessKey} \\`,
    `    aws lambda invoke --endpoint-url ${endpoint} --function-name ${example} /dev/stdout`,
    '',
  ].join('\n');
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
