import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Connection, Diagnostic } from 'vscode-languageserver/node';
import { loadApplication } from '../../src/application/loadApplication.ts';
import { noFiles } from '../../src/language/files.ts';
import { summariesOf } from '../../src/language/applicationSummary.ts';
import { CheckedResources } from '../../src/language/diagnostics/checkedResources.ts';
import { TemplateDocument } from '../../src/language/templateDocument.ts';
import { diagnosticsOf } from '../../src/languageServer/diagnostics.ts';
import { features } from '../../src/languageServer/features/index.ts';
import { ResourceTypes } from '../../src/schema/resourceTypes.ts';
import { UserError } from '../../src/shared/userError.ts';
import { parseTemplate } from '../../src/template/parse.ts';
import type { Template } from '../../src/template/template.ts';

const uri = 'file:///template.yaml';

/** What all requests of LSP take, in one; each feature takes what it knows. */
type AnyParams = Readonly<Record<string, unknown>>;
type Handler = (params: AnyParams, token: unknown) => unknown;

/** One call of the server: a request of a feature, or what the server does without being asked. */
interface Call {
  readonly name: string;
  readonly run: (document: TemplateDocument, params: AnyParams) => unknown;
}

/** Everything the language server does with a template, for whatever features there are. */
export class EveryFeature {
  readonly #calls: readonly Call[];
  readonly #types = new ResourceTypes(join(import.meta.dirname, '../../schemas'));
  readonly #checked = new CheckedResources();
  #document: TemplateDocument | undefined;

  constructor() {
    this.#calls = [
      { name: 'diagnostics', run: (document) => diagnosticsOf(document, this.#types, {}) },
      { name: 'summaries', run: ({ resolve }) => summariesOf(applicationOf(resolve.template), noFiles) },
      ...this.#requests(),
    ];
  }

  /** Asks everything about a place of a template. Answers what threw and what took longer than the limit. */
  async faults(template: Template, offset: number, limitMs: number): Promise<string[]> {
    const document = documentOf(template);
    this.#document = document;
    const diagnostics = diagnosticsOf(document, this.#types, {});
    const params = paramsAt(document, offset, diagnostics);
    const faults: string[] = [];
    if (!isDeepStrictEqual(diagnosticsOf(document, this.#types, {}, this.#checked), diagnostics))
      faults.push('what was kept of versions before is not what is found in this one');
    for (const { name, run } of this.#calls) {
      const call = async (of: TemplateDocument): Promise<number> => {
        this.#document = of;
        const start = process.cpuUsage();
        await run(of, params);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      };
      try {
        let ms = await call(document);
        // Once in a million calls V8 collects its garbage just then; what hangs does so each time.
        for (let again = 0; ms > limitMs && again < 3; again++)
          ms = await call(documentOf(parseTemplate(template.text)));
        if (ms > limitMs) faults.push(`${name} at ${offset}: takes ${ms.toFixed(0)} ms`);
      } catch (error) {
        if (!(error instanceof UserError)) faults.push(`${name} at ${offset}: ${String(error)}`);
      }
    }
    return faults;
  }

  /** What the features set as handlers, whatever the name. */
  #requests(): Call[] {
    const calls: Call[] = [];
    const add = (name: string, handler: Handler): void => {
      calls.push({ name, run: (_document, params) => handler(params, { isCancellationRequested: false }) });
    };
    for (const feature of features) {
      feature.register({
        connection: recorder('', add) as Connection,
        clientCapabilities: () => ({}),
        types: this.#types,
        templates: () => (this.#document ? [this.#document] : []),
        onTemplate: (answer) => (params, token) =>
          Promise.resolve(this.#document ? answer(this.#document, params, token) : null),
        onWorkspace: (answer) => (params, token) =>
          Promise.resolve(answer(this.#document ? [this.#document] : [], params, token)),
      });
    }
    return calls;
  }
}

/** Takes the place of a connection: any method of it, or of what is in it, hands over the handler it gets. */
function recorder(name: string, add: (name: string, handler: Handler) => void): unknown {
  return new Proxy(() => undefined, {
    get: (_target, key) => recorder(String(key), add),
    apply: (_target, _this, [handler]: readonly Handler[]) => {
      if (handler) add(name, handler);
    },
  });
}

function documentOf(template: Template): TemplateDocument {
  return new TemplateDocument(uri, applicationOf(template), noFiles);
}

function applicationOf(template: Template): ReturnType<typeof loadApplication> {
  const files = { read: () => undefined, kindOf: () => undefined };
  return loadApplication({
    templatePath: '/shop/template.yaml',
    region: 'eu-west-1',
    files,
    parse: () => template,
  });
}

function paramsAt(document: TemplateDocument, offset: number, diagnostics: readonly Diagnostic[]): AnyParams {
  const { positions, text, template } = document;
  const position = positions.positionAt(offset);
  const item = { name: template.resources[0]?.logicalId ?? 'F', label: 'Type', uri, data: { uri, offset } };
  const end = positions.positionAt(Math.min(offset + 40, text.length));
  return {
    ...item,
    item,
    textDocument: { uri },
    position,
    positions: [position],
    range: { start: position, end },
    newName: 'Renamed',
    query: 'o',
    options: { tabSize: 2, insertSpaces: true },
    context: { includeDeclaration: true, diagnostics },
  };
}
