import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { RunningCli } from '../support/cli.ts';
import { extensionLayer } from '../support/extensionLayer.ts';
import { writeFiles } from '../support/files.ts';
import { processesCarrying, untilNothingRemains } from '../support/processes.ts';

export interface FunctionSource {
  /** Of an ECMAScript module that exports `handler`. */
  readonly code: string;
  /** Beside runtime, handler and code. */
  readonly properties?: object;
  /** As `extensionLayer` takes them. */
  readonly extensions?: Readonly<Record<string, string>>;
}

export interface StartOptions {
  /** What runs the program. */
  readonly command?: readonly [executable: string, ...args: string[]];
}

/** Where a fault is tried: an application, the local Lambda that runs it, and folders of its own for what that leaves. */
export class Stage {
  readonly folder: string;
  /** Has what the local Lambda writes. */
  readonly disk: string;
  readonly temporaryFolder: string;
  readonly cacheFolder: string;
  readonly programs: string;
  readonly #started: RunningCli[] = [];
  #template = '';

  /** `programs`: a folder made by `buildPrograms`. */
  constructor(programs: string, parent: string) {
    this.programs = programs;
    this.folder = mkdtempSync(join(parent, 'stage-'));
    this.disk = join(this.folder, 'disk');
    this.temporaryFolder = join(this.disk, 'tmp');
    this.cacheFolder = join(this.disk, 'cache');
    for (const folder of [this.temporaryFolder, this.cacheFolder]) mkdirSync(folder, { recursive: true });
  }

  get template(): string {
    return this.#template;
  }

  /** What the local Lambda is started with, so that all it leaves lies on the stage. */
  get variables(): Readonly<Record<string, string>> {
    return { TMPDIR: this.temporaryFolder, XDG_CACHE_HOME: this.cacheFolder, HOME: this.cacheFolder };
  }

  /** The folder with the code of a function. */
  codeOf(functionName: string): string {
    return join(this.#template, '..', functionName);
  }

  /** Writes the application. */
  write(functions: Readonly<Record<string, FunctionSource>>): void {
    const resources = Object.entries(functions).flatMap(([name, { properties, extensions }]) => {
      const layer = extensions && extensionLayer(this.folder, extensions);
      const layers = layer === undefined ? {} : { Layers: [{ Ref: `${name}Layer` }] };
      const code = { FunctionName: name, CodeUri: name, Handler: 'index.handler' };
      const subject = {
        Type: 'AWS::Serverless::Function',
        Properties: { Runtime: nodeRuntime, ...code, ...layers, ...properties },
      };
      const layerVersion = { Type: 'AWS::Serverless::LayerVersion', Properties: { ContentUri: layer } };
      return [[name, subject], ...(layer === undefined ? [] : [[`${name}Layer`, layerVersion]])];
    });
    const template = {
      Transform: 'AWS::Serverless-2016-10-31',
      Resources: Object.fromEntries(resources) as object,
    };
    const files: Record<string, string> = { 'template.json': JSON.stringify(template) };
    for (const [name, { code }] of Object.entries(functions)) files[`${name}/index.mjs`] = code;
    this.#template = join(writeFiles(this.folder, files), 'template.json');
  }

  /** Starts the local Lambda for the application. */
  async start({ command }: StartOptions = {}): Promise<RunningCli> {
    const started = await RunningCli.start(
      this.programs,
      ['--template', this.#template],
      this.variables,
      command,
    );
    this.#started.push(started);
    return started;
  }

  /** Writes an application of one function, called `subject`, and starts the local Lambda for it. */
  async open(subject: FunctionSource, options: StartOptions = {}): Promise<RunningCli> {
    this.write({ subject });
    return this.start(options);
  }

  /** Ends what runs. */
  async end(): Promise<void> {
    await Promise.all(this.#started.map((each) => each.end()));
  }

  /** No process, no temporary file. */
  async untilNothingRemains(): Promise<void> {
    await untilNothingRemains(() => processesCarrying(this.folder));
    await untilNothingRemains(() => readdirSync(this.temporaryFolder));
  }

  /** Events that are kept for later. */
  get keptEvents(): readonly string[] {
    return this.#eventsBelow(this.cacheFolder);
  }

  /** The same of a local Lambda with a disk of its own. */
  keptEventsOf(cli: RunningCli): readonly string[] {
    return this.#eventsBelow(this.seenBy(cli, this.cacheFolder));
  }

  /** Where a path of a local Lambda with a disk of its own lies for others. */
  seenBy({ process: { pid = 0 } }: RunningCli, path: string): string {
    return `/proc/${pid}/root${path}`;
  }

  /** Resolves when an event is kept whose text matches; rejects when none is kept at all. */
  async untilKept(pattern: RegExp): Promise<void> {
    for (;;) {
      const events = this.keptEvents.map((path) => readFileSync(join(this.cacheFolder, path), 'utf8'));
      if (events.some((event) => pattern.test(event))) return;
      if (events.length === 0) throw new Error('No event is kept.');
      await delay(20);
    }
  }

  #eventsBelow(folder: string): string[] {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return paths.filter((path) => path.endsWith('.json'));
  }
}

const nodeRuntime = `nodejs${process.versions.node.split('.')[0] ?? '20'}.x`;
