import { parseArgs } from 'node:util';
import { loadApplication } from '../application/loadApplication.ts';
import { summariesOf, type FunctionSummary } from '../language/applicationSummary.ts';
import { chosenTemplate } from './chosenTemplate.ts';
import { badArguments } from './errors.ts';
import { filesBeside } from './filesBeside.ts';
import type { Subcommand } from './subcommand.ts';

const usage = `Usage: lambda-workbench list [--template FILE] [--region NAME] [--json]

Lists the functions of a template with what is in force after Globals, and what triggers them.

  --template FILE  a SAM or CloudFormation template; default: template.yaml, .yml or .json of this folder
  --region NAME    the region that functions see; default: us-east-1
  --json           one JSON array on standard output`;

export const list: Subcommand = {
  name: 'list',
  summary: 'list the functions of a template and their triggers',
  usage,
  run: (args) => {
    const { template, region, json } = readOptions(args);
    const templatePath = chosenTemplate(template);
    const application = loadApplication({ templatePath, region });
    const functions = summariesOf(application, filesBeside(templatePath));
    process.stdout.write(
      json ? `${JSON.stringify(functions.map(jsonOf))}\n` : functions.map(textOf).join(''),
    );
    return Promise.resolve(0);
  },
};

function readOptions(args: readonly string[]): {
  readonly template?: string | undefined;
  readonly region: string;
  readonly json: boolean;
} {
  try {
    return parseArgs({
      args: [...args],
      options: {
        template: { type: 'string' },
        region: { type: 'string', default: 'us-east-1' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw badArguments(error instanceof Error ? error.message : String(error), usage);
  }
}

function textOf(summary: FunctionSummary): string {
  const { logicalId, runtime = '?', handler = '?', memorySizeMb, timeoutSeconds, triggers } = summary;
  const lines = [
    `${logicalId}  ${runtime}  ${handler}  ${memorySizeMb} MB  ${timeoutSeconds} s`,
    ...triggers.map(({ type, detail }) => `  ${type}  ${detail}`),
  ];
  return `${lines.join('\n')}\n`;
}

function jsonOf(summary: FunctionSummary): object {
  const { logicalId, functionName, runtime, handler, memorySizeMb, timeoutSeconds, triggers } = summary;
  return {
    logicalId,
    functionName,
    runtime,
    handler,
    memorySizeMb,
    timeoutSeconds,
    triggers: triggers.map(({ logicalId: name, type, detail }) => ({ logicalId: name, type, detail })),
  };
}
