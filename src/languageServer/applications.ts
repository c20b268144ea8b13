import { dirname, join } from 'node:path';
import type { Application } from '../application/application.ts';
import { loadApplication } from '../application/loadApplication.ts';
import { uniqueStackNames } from '../application/uniqueStackNames.ts';
import { kindOf } from '../shared/fileSystem.ts';
import { TemplateReader } from '../template/parse.ts';
import type { Texts } from './texts.ts';
import { WorkspaceFolders } from './workspaceFolders.ts';

interface Loaded {
  /** All that it was read from. */
  readonly sources: readonly (string | undefined)[];
  /** Under `undefined` with the stack name it has alone. */
  readonly byStackName: Map<string | undefined, Application>;
}

/** Applications by the absolute paths of their templates, each read again only when its text changed. */
export class Applications {
  /** Stack names are unique within each. */
  workspaceFolders = new WorkspaceFolders([]);
  /** The region of the template at an absolute path, or of one that is in no file. */
  regionOf: (templatePath: string | undefined) => string;
  readonly #texts: Texts;
  readonly #loaded = new Map<string, Loaded>();
  readonly #readers = new Map<string, TemplateReader>();

  constructor(texts: Texts, regionOf: Applications['regionOf']) {
    this.#texts = texts;
    this.regionOf = regionOf;
  }

  /** By the name it would have alone. */
  get(templatePath: string): Application {
    return this.#load(templatePath, undefined);
  }

  /** The applications of all these templates, no two of a workspace folder with one stack name. */
  all(templatePaths: readonly string[]): Application[] {
    const names = new Map(
      [undefined, ...this.workspaceFolders.uris.keys()].flatMap((folder) => [
        ...uniqueStackNames(
          templatePaths
            .filter((path) => this.workspaceFolders.of(path) === folder)
            .map((path) => this.get(path)),
        ),
      ]),
    );
    return templatePaths.map((path) => {
      const alone = this.get(path);
      const stackName = names.get(path) ?? alone.stackName;
      return stackName === alone.stackName ? alone : this.#load(path, stackName);
    });
  }

  /** Forgets all but these. */
  keepOnly(templatePaths: readonly string[]): void {
    const kept = new Set(templatePaths);
    for (const path of this.#loaded.keys()) {
      if (kept.has(path)) continue;
      this.#loaded.delete(path);
      this.#readers.delete(path);
    }
  }

  #load(templatePath: string, stackName: string | undefined): Application {
    const sources = [this.regionOf(templatePath), ...this.#sources(templatePath)];
    let known = this.#loaded.get(templatePath);
    if (!known || sources.some((source, index) => source !== known?.sources[index])) {
      known = { sources, byStackName: new Map() };
      this.#loaded.set(templatePath, known);
    }
    const application = known.byStackName.get(stackName) ?? this.#read(templatePath, stackName);
    known.byStackName.set(stackName, application);
    return application;
  }

  #read(templatePath: string, stackName: string | undefined): Application {
    const reader = this.#readers.get(templatePath) ?? new TemplateReader();
    this.#readers.set(templatePath, reader);
    return loadApplication({
      templatePath,
      parse: (text, format) => reader.read(text, format),
      region: this.regionOf(templatePath),
      files: { read: (path) => this.#texts.read(path), kindOf },
      ...(stackName !== undefined && { stackName }),
    });
  }

  /** Everything an application is read from. */
  #sources(templatePath: string): (string | undefined)[] {
    const beside = ['samconfig.toml', 'samconfig.yaml', 'samconfig.yml'];
    const paths = [templatePath, ...beside.map((name) => join(dirname(templatePath), name))];
    return paths.map((path) => this.#texts.read(path));
  }
}
