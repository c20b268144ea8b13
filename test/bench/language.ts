/**
 * Measures the language server beside yaml-language-server on templates of 30, 523, 2,160 and 5,002 lines, in turns:
 * run `node esbuild.mjs --production` before. `--alone` leaves the other one out. Prints the table of the README.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { languageServerNodeOptions } from '../../src/protocol/languageServer.ts';
import { MeasuredServer, type ServerCommand } from './language/measuredServer.ts';
import { placesIn } from './language/places.ts';
import { resourceCountOf, syntheticTemplate } from './language/syntheticTemplate.ts';
import { yamlLanguageServer, yamlLanguageServerVersion } from './language/yamlLanguageServer.ts';
import { median } from './median.ts';

const lineCounts = [30, 523, 2160, 5002];

const typed = 'edit and completion';
const measures = [
  'spawn → first diagnostics',
  'edit → diagnostics',
  'completion',
  typed,
  'hover',
  'symbols',
  'rename',
  'resident memory',
];

/** What is promised of the longest template. */
const limits: Readonly<Record<string, number>> = {
  'spawn → first diagnostics': 300,
  'edit → diagnostics': 50,
  completion: 10,
  hover: 3,
  symbols: 20,
  rename: 20,
  'resident memory': 120,
};

interface Contestant {
  readonly name: string;
  readonly command: ServerCommand;
  /** How often it is started for a template, and how often each thing is asked of it then. */
  readonly rounds: (lineCount: number) => number;
  readonly repeats: (lineCount: number) => number;
}

/** Times by what is measured. */
type Times = Map<string, number[]>;

const root = fileURLToPath(new URL('../..', import.meta.url));
const templates = lineCounts.map(syntheticTemplate);
const compiled = mkdtempSync(join(tmpdir(), 'lambda-workbench-bench-'));
const ours: Contestant = {
  name: 'Lambda Workbench',
  // As the extension starts it; the very first start finds no compiled code.
  command: {
    file: join(root, 'dist/languageServer.js'),
    nodeOptions: languageServerNodeOptions,
    options: ['--compiled', compiled],
    settings: {},
  },
  rounds: () => 5,
  repeats: () => 9,
};

function peer(): Contestant {
  return {
    name: `yaml-language-server ${yamlLanguageServerVersion}`,
    command: yamlLanguageServer(join(root, 'test/bench/.out'), templates),
    rounds: (lineCount) => (lineCount < 1000 ? 3 : 1),
    repeats: (lineCount) => (lineCount < 1000 ? 3 : 1),
  };
}

async function session(
  { command, repeats }: Contestant,
  template: string,
  lineCount: number,
  times: Times,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-workbench-bench-'));
  const path = join(folder, 'template.yaml');
  writeFileSync(path, template);
  const record = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await act();
    push(times, name, performance.now() - start);
  };
  let server: MeasuredServer | undefined;
  try {
    await record('spawn → first diagnostics', async () => {
      server = new MeasuredServer(command, pathToFileURL(path).href);
      await server.open(template, pathToFileURL(folder).href);
    });
    if (server) await measure(server, template, repeats(lineCount), record);
    const megabytes = server?.residentMegabytes();
    if (megabytes !== undefined) push(times, 'resident memory', megabytes);
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each question is about a version that nothing was asked of yet. */
async function measure(
  server: MeasuredServer,
  template: string,
  repeats: number,
  record: (name: string, act: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const { letter, key, logicalId } = placesIn(template);
  const questions = [
    ['completion', 'completionProvider', 'textDocument/completion', { position: key }],
    ['hover', 'hoverProvider', 'textDocument/hover', { position: key }],
    ['symbols', 'documentSymbolProvider', 'textDocument/documentSymbol', {}],
    ['rename', 'renameProvider', 'textDocument/rename', { position: logicalId, newName: 'Renamed' }],
  ] as const;
  let edits = 0;
  const edit = (): Promise<void> => server.edit(letter, edits++ % 2 === 0);
  for (let repeat = 0; repeat < repeats; repeat++) {
    await pause();
    await record('edit → diagnostics', edit);
    for (const [name, capability, method, params] of questions) {
      if (!server.offers(capability)) continue;
      await pause();
      await edit();
      await record(name, () => server.ask(method, params));
    }
    if (!server.offers('completionProvider')) continue;
    await pause();
    await record(typed, async () => {
      await server.change(letter, edits++ % 2 === 0);
      await server.ask('textDocument/completion', { position: key });
    });
  }
}

/** So that an edit is no part of a burst. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 150));
}

function push(times: Times, name: string, time: number): void {
  times.set(name, [...(times.get(name) ?? []), time]);
}

function cell(name: string, times: Times): string {
  const value = median(times.get(name) ?? []);
  if (Number.isNaN(value)) return '–';
  if (name === 'resident memory') return `${value.toFixed(0)} MB`;
  return value < 1000 ? `${value.toFixed(value < 10 ? 1 : 0)} ms` : `${(value / 1000).toFixed(1)} s`;
}

/** Whether every limit is kept. */
async function benchLanguage(contestants: readonly Contestant[]): Promise<boolean> {
  console.log(`| | ${measures.join(' | ')} |`);
  console.log(`| --- | ${measures.map(() => '---:').join(' | ')} |`);
  let longest: Times = new Map();
  for (const template of templates) {
    const lineCount = template.split('\n').length - 1;
    const taken = new Map(contestants.map((contestant) => [contestant, new Map<string, number[]>()]));
    const rounds = Math.max(...contestants.map((each) => each.rounds(lineCount)));
    for (let round = 0; round < rounds; round++) {
      for (const [contestant, times] of taken)
        if (round < contestant.rounds(lineCount)) await session(contestant, template, lineCount, times);
    }
    for (const [{ name }, times] of taken) {
      const cells = measures.map((measure) => cell(measure, times)).join(' | ');
      console.log(`| ${name}: ${lineCount} lines, ${resourceCountOf(template)} resources | ${cells} |`);
    }
    longest = taken.get(ours) ?? longest;
  }
  const broken = Object.entries(limits).filter(([name, limit]) => median(longest.get(name) ?? []) > limit);
  for (const [name, limit] of broken)
    console.log(`Promised of ${name} in the longest template: at most ${limit}.`);
  return broken.length === 0;
}

const contestants = process.argv.includes('--alone') ? [ours] : [ours, peer()];
void benchLanguage(contestants)
  .then((isKept) => {
    process.exitCode = isKept ? 0 : 1;
  })
  .finally(() => {
    rmSync(compiled, { recursive: true });
  });
