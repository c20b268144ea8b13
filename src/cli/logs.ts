import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { loadApplication } from '../application/loadApplication.ts';
import type { StoredLogEvent } from '../emulator/logStreams/logReader.ts';
import { contains, storedLogOf } from '../localLambda/storedLog.ts';
import { chosenTemplate } from './chosenTemplate.ts';
import { badArguments } from './errors.ts';
import type { Subcommand } from './subcommand.ts';

const usage = `Usage: lambda-workbench logs [FUNCTION] [--filter TEXT] [--since AGE] [--follow] [--template FILE] [--json]

Prints what functions of a template logged when start or invoke ran them, oldest first.

  FUNCTION         a logical ID of the template; default: all functions
  --filter TEXT    only records that contain the text, in whatever case
  --since AGE      only records of the last 30s, 10m, 2h or 7d
  --follow         goes on with what is logged from now on, until Ctrl+C
  --template FILE  a SAM or CloudFormation template; default: template.yaml, .yml or .json of this folder
  --region NAME    the region that functions see; default: us-east-1
  --json           one JSON object a line: time, function, logStream, message`;

const followIntervalMs = 500;
const unitMs: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

export const logs: Subcommand = {
  name: 'logs',
  summary: 'print what functions logged, or follow it',
  usage,
  run: async (args, { cacheFolder }) => {
    const options = readOptions(args);
    const template = chosenTemplate(options.template);
    const application = loadApplication({ templatePath: template, region: options.region });
    const names =
      options.functionId === undefined
        ? application.functions.map(({ logicalId }) => logicalId)
        : [options.functionId];
    const sources = names.map((name) => ({
      name,
      reader: storedLogOf(application, name, cacheFolder, template),
    }));
    // Whoever reads has seen enough, as head does.
    process.stdout.on('error', () => process.exit(0));
    for (;;) {
      const batches = sources.map(async ({ name, reader }) =>
        (await reader.next(options.sinceMs)).map((event) => ({ ...event, name })),
      );
      const events = (await Promise.all(batches)).flat().sort((a, b) => a.timeMs - b.timeMs);
      const wanted = events.filter((event) => contains(event, options.filter));
      const lines = wanted.map(options.json ? json : names.length > 1 ? namedText : text);
      await printed(lines.join(''));
      if (!options.follow) return 0;
      await delay(followIntervalMs);
    }
  },
};

/** Resolves when it is on its way: the program may end then. */
function printed(output: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(output, () => {
      resolve();
    });
  });
}

interface Options {
  readonly functionId: string | undefined;
  readonly filter: string;
  /** Epoch. */
  readonly sinceMs: number;
  readonly follow: boolean;
  readonly template: string | undefined;
  readonly region: string;
  readonly json: boolean;
}

function readOptions(args: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        filter: { type: 'string', default: '' },
        since: { type: 'string' },
        follow: { type: 'boolean', default: false },
        template: { type: 'string' },
        region: { type: 'string', default: 'us-east-1' },
        json: { type: 'boolean', default: false },
      },
    });
    const [functionId, ...rest] = positionals;
    if (rest.length > 0) throw new Error('Name one function, or none for all.');
    const { filter, since, follow, template, region, json: asJson } = values;
    const sinceMs = since === undefined ? 0 : Date.now() - ageMs(since);
    return { functionId, filter, sinceMs, follow, template, region, json: asJson };
  } catch (error) {
    throw badArguments(error instanceof Error ? error.message : String(error), usage);
  }
}

function ageMs(age: string): number {
  const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(age) ?? [];
  if (count === undefined) throw new Error(`--since takes an age such as 30s, 10m, 2h or 7d, not ${age}.`);
  return Number(count) * (unitMs[unit] ?? 0);
}

type NamedEvent = StoredLogEvent & { readonly name: string };

function text({ timeMs, message }: NamedEvent): string {
  return `${new Date(timeMs).toISOString()}  ${message}\n`;
}

function namedText({ timeMs, name, message }: NamedEvent): string {
  return `${new Date(timeMs).toISOString()}  ${name}  ${message}\n`;
}

function json({ timeMs, name, logStreamName, message }: NamedEvent): string {
  const time = new Date(timeMs).toISOString();
  return `${JSON.stringify({ time, function: name, logStream: logStreamName, message })}\n`;
}
