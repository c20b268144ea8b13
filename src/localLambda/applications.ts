import { statSync } from 'node:fs';
import type { Application } from '../application/application.ts';
import { loadApplication } from '../application/loadApplication.ts';
import { uniqueStackNames } from '../application/uniqueStackNames.ts';
import { templateUnreadable } from './errors.ts';

interface Loaded {
  readonly application: Application;
  readonly modifiedMs: number;
}

/** A function by its place. */
export interface FunctionOfTemplate {
  readonly template: string;
  /** Logical ID. */
  readonly function: string;
}

/** The applications of a workspace folder, read on first need and again after a change. */
export class Applications {
  region: string;
  #templates: readonly string[] = [];
  #stackNames: ReadonlyMap<string, string> = new Map();
  readonly #loaded = new Map<string, Loaded>();

  constructor(region: string) {
    this.region = region;
  }

  /** Absolute paths; the names of their stacks are made unique among them. */
  set templates(templates: readonly string[]) {
    this.#templates = templates;
    this.forget();
  }

  /** Throws a UserError where the template is gone. */
  get(templatePath: string): Application {
    const modifiedMs = modifiedMsOf(templatePath);
    const known = this.#loaded.get(templatePath);
    if (known?.modifiedMs === modifiedMs) return known.application;
    const stackName = this.#stackNameOf(templatePath);
    const application = loadApplication({
      templatePath,
      region: this.region,
      ...(stackName !== undefined && { stackName }),
    });
    this.#loaded.set(templatePath, { application, modifiedMs });
    return application;
  }

  /** Every application whose template is there. */
  all(): Application[] {
    return this.#templates.flatMap((path) => {
      try {
        return [this.get(path)];
      } catch {
        return [];
      }
    });
  }

  /** What there is to say of functions, with their places. */
  factsOfEach<Facts extends object>(
    factsOf: (functionName: string) => Facts | undefined,
  ): (FunctionOfTemplate & Facts)[] {
    return this.all().flatMap(({ templatePath, functions }) =>
      functions.flatMap(({ functionName, logicalId }) => {
        const facts = factsOf(functionName);
        return facts ? [{ template: templatePath, function: logicalId, ...facts }] : [];
      }),
    );
  }

  /** Forgets what was read: something changed that applications depend on beside their templates. */
  forget(): void {
    this.#loaded.clear();
    this.#stackNames = new Map();
  }

  #stackNameOf(templatePath: string): string | undefined {
    if (this.#stackNames.size === 0)
      this.#stackNames = uniqueStackNames(
        this.#templates.map((path) => loadApplication({ templatePath: path, region: this.region })),
      );
    return this.#stackNames.get(templatePath);
  }
}

function modifiedMsOf(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch (error) {
    throw templateUnreadable(path, error instanceof Error ? error.message : String(error));
  }
}
