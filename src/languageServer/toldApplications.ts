import type { Connection } from 'vscode-languageserver/node';
import { sampleEventsOf } from '../events/sampleEvents.ts';
import {
  applicationsChangedNotification,
  applicationsRequest,
  roleRequest,
  sampleEventsRequest,
  type ApplicationSummary,
  type RoleParams,
  type RoleSummary,
  type SampleEvent,
  type SampleEventsParams,
} from '../protocol/languageServer.ts';
import { resolveValue } from '../template/resolve.ts';
import type { Application } from '../application/application.ts';
import type { Applications } from './applications.ts';
import { summarise } from './summarise.ts';
import type { Templates } from './templates.ts';
import type { Texts } from './texts.ts';
import { ToldRoles } from './toldRoles.ts';
import { pathOfUri } from './uris.ts';

/** Answers which applications there are, and says when that changes. */
export class ToldApplications {
  readonly #connection: Connection;
  readonly #templates: Templates;
  readonly #applications: Applications;
  readonly #texts: Texts;
  /** What the client was last told of each application, by the template's path; absent until it asked. */
  #told: Map<string, string> | undefined;
  readonly #roles = new ToldRoles();

  constructor(connection: Connection, templates: Templates, applications: Applications, texts: Texts) {
    this.#connection = connection;
    this.#templates = templates;
    this.#applications = applications;
    this.#texts = texts;
  }

  listen(): void {
    this.#connection.onRequest(applicationsRequest, () => this.#answer());
    this.#connection.onRequest(sampleEventsRequest, (params: SampleEventsParams) =>
      this.#sampleEvents(params),
    );
    this.#connection.onRequest(roleRequest, (params: RoleParams) => this.#role(params));
  }

  /** Paths of the templates whose applications the client knows. */
  paths(): readonly string[] {
    return [...(this.#told?.keys() ?? [])];
  }

  /** Tells the client to ask again where one of these applications is not what it was told. */
  async announce(paths: readonly string[]): Promise<void> {
    if (!this.#told) return;
    const now = this.#summaries(paths);
    let isNews = this.#applicationsAt(paths).some((application) => this.#roles.isNews(application));
    for (const path of paths) {
      const summary = now.get(path);
      const text = summary && JSON.stringify(summary);
      if (text === this.#told.get(path)) continue;
      isNews = true;
      if (text === undefined) this.#told.delete(path);
      else this.#told.set(path, text);
    }
    if (isNews) await this.#connection.sendNotification(applicationsChangedNotification);
  }

  #answer(): ApplicationSummary[] {
    const summaries = this.#summaries();
    this.#roles.forget();
    this.#told = new Map([...summaries].map(([path, summary]) => [path, JSON.stringify(summary)]));
    return [...summaries.values()];
  }

  /** By path, in its order: all applications, or only these of them. */
  #summaries(only?: readonly string[]): Map<string, ApplicationSummary> {
    return new Map(
      this.#applicationsAt(only).map((application) => {
        const { templatePath } = application;
        const files = this.#texts.beside(templatePath);
        return [templatePath, summarise(this.#templates.uriOf(templatePath), application, files)];
      }),
    );
  }

  #sampleEvents({ templateUri, function: logicalId }: SampleEventsParams): readonly SampleEvent[] {
    const application = this.#applicationOf(templateUri);
    const found = application?.functions.find((each) => each.logicalId === logicalId);
    if (!application || !found) return [];
    return sampleEventsOf(found.resource, {
      ...application,
      resolve: (value) => resolveValue(value, application).json,
    });
  }

  #role({ templateUri, function: logicalId }: RoleParams): RoleSummary | null {
    const application = this.#applicationOf(templateUri);
    return application ? this.#roles.answer(application, logicalId) : null;
  }

  #applicationOf(templateUri: string): Application | undefined {
    const path = pathOfUri(templateUri);
    return path === undefined ? undefined : this.#applicationsAt([path])[0];
  }

  #applicationsAt(only?: readonly string[]): Application[] {
    const wanted = only && new Set(only);
    return this.#applications
      .all(this.#templates.paths())
      .filter(({ templatePath }) => wanted?.has(templatePath) !== false);
  }
}
