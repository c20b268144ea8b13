#!/usr/bin/env node
/** The terminal front door: `lambda-workbench SUBCOMMAND …`. In: arguments. Out: text, and an exit code that tells. */
import { UserError } from '../shared/userError.ts';
import { cacheFolderOf } from './cacheFolder.ts';
import { subcommands } from './index.ts';

const [name, ...args] = process.argv.slice(2);
const subcommand = subcommands.find((each) => each.name === name);
const places = { distFolder: __dirname, cacheFolder: cacheFolderOf(process.platform, process.env) };

if (!subcommand) {
  const overview = subcommands.map((each) => `  ${each.name.padEnd(10)}${each.summary}`).join('\n');
  const isHelp = name === undefined || name === 'help' || isHelpOption(name);
  (isHelp ? process.stdout : process.stderr).write(
    `${isHelp ? '' : `lambda-workbench: there is no ${name}.\n`}Usage: lambda-workbench SUBCOMMAND [OPTIONS]\n\n${overview}\n`,
  );
  process.exitCode = isHelp ? 0 : 2;
} else if (args.some(isHelpOption)) {
  process.stdout.write(`${subcommand.usage}\n`);
} else {
  subcommand.run(args, places).then(
    (exitCode) => {
      if (exitCode !== undefined) process.exit(exitCode);
    },
    (error: unknown) => {
      const text = error instanceof UserError ? error.message : error instanceof Error ? error.stack : error;
      process.stderr.write(`lambda-workbench ${subcommand.name}: ${String(text)}\n`);
      process.exit(error instanceof UserError ? 2 : 1);
    },
  );
}

function isHelpOption(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}
