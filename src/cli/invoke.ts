import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chosenTemplate } from './chosenTemplate.ts';
import { badArguments, eventUnreadable } from './errors.ts';
import { localLambdaOf } from './localLambdaOf.ts';
import { runOptions, runSettingsOf, runUsage, type RunSettings } from './runOptions.ts';
import type { Subcommand } from './subcommand.ts';

const usage = `Usage: lambda-workbench invoke FUNCTION [--event FILE] [--template FILE] [--json] [OPTIONS]

Invokes a function of a template once. Its answer goes to standard output, its log to standard error.

  FUNCTION         a logical ID of the template
  --event FILE     a JSON file, or - for standard input; default: {}
  --template FILE  a SAM or CloudFormation template; default: template.yaml, .yml or .json of this folder
${runUsage}
  --json           one JSON object on standard output: payload, functionError, requestId, figures, log, and of an error
                   what X-Ray would show (xrayCause)

Exit codes: 0 the function answered, 1 it failed, 2 it could not be invoked.`;

export const invoke: Subcommand = {
  name: 'invoke',
  summary: 'invoke a function once',
  usage,
  run: async (args, places) => {
    const options = readOptions(args);
    const template = chosenTemplate(options.template);
    const payload = readEvent(options.event);
    const localLambda = localLambdaOf(template, places, options.run);
    try {
      const { result, report } = await localLambda.invoke(template, options.functionId, { payload });
      const text = result.payload.toString('utf8');
      process.stdout.write(options.json ? `${json(text, result.functionError, report)}\n` : `${text}\n`);
      return result.functionError === undefined ? 0 : 1;
    } finally {
      await localLambda.dispose();
    }
  },
};

interface Options {
  readonly functionId: string;
  readonly event: string | undefined;
  readonly template: string | undefined;
  readonly run: RunSettings;
  readonly json: boolean;
}

function readOptions(args: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        event: { type: 'string' },
        template: { type: 'string' },
        ...runOptions,
        json: { type: 'boolean', default: false },
      },
    });
    const [functionId, ...rest] = positionals;
    if (functionId === undefined || rest.length > 0) throw new Error('Name one function.');
    const { event, template, json: asJson } = values;
    return { functionId, event, template, run: runSettingsOf(values), json: asJson };
  } catch (error) {
    throw badArguments(error instanceof Error ? error.message : String(error), usage);
  }
}

function readEvent(option: string | undefined): Buffer {
  if (option === undefined) return Buffer.from('{}');
  const source = option === '-' ? 'standard input' : option;
  try {
    const event = readFileSync(option === '-' ? process.stdin.fd : option);
    JSON.parse(event.toString('utf8'));
    return event;
  } catch (error) {
    throw eventUnreadable(source, error instanceof Error ? error.message : String(error));
  }
}

function json(payload: string, functionError: string | undefined, report: object): string {
  return JSON.stringify({ payload: parsed(payload), functionError, ...report });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
