import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import type { ResourceTypes } from '../schema/resourceTypes.ts';
import { UserError } from '../shared/userError.ts';
import type { Feature, FeatureHost } from './features/feature.ts';
import { features } from './features/index.ts';
import type { ScopedSettings } from './settings.ts';
import type { TemplateDocuments } from './templateDocuments.ts';
import { pathOfUri } from './uris.ts';

export interface FeatureRegistrationOptions {
  readonly connection: Connection;
  readonly clientCapabilities: () => ClientCapabilities;
  readonly templates: TemplateDocuments;
  readonly types: ResourceTypes;
  /** Resolves with the settings in force, at once but for the very first time. */
  readonly settings: () => Promise<ScopedSettings>;
  readonly onError: (error: unknown) => void;
}

/** What `initialize` says of all features; without those that {@link TemplateRegistrations} tells of. */
export function featureCapabilities(tellsPerTemplate: boolean): ServerCapabilities {
  const told = features.filter(({ perTemplate }) => !perTemplate || !tellsPerTemplate);
  return Object.assign({}, ...told.map(({ capabilities }) => capabilities)) as ServerCapabilities;
}

/** Sets the handlers of every feature. */
export function registerFeatures(options: FeatureRegistrationOptions): void {
  for (const feature of features) feature.register(hostOf(feature, options));
}

/** Tells the client for which documents it may ask what it shall not ask of others. */
export class TemplateRegistrations {
  readonly #connection: Connection;
  #registered: readonly { readonly id: string; readonly method: string }[] = [];
  #round = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async register(templatePaths: readonly string[]): Promise<void> {
    const before = this.#registered;
    // Editors do the same for JSON themselves.
    const yamlPaths = templatePaths.filter((path) => !/\.jsonc?$/i.test(path));
    const documentSelector = yamlPaths.map((pattern) => ({ scheme: 'file', pattern }));
    this.#round++;
    const methods = yamlPaths.length === 0 ? [] : features.flatMap(({ perTemplate = [] }) => perTemplate);
    this.#registered = methods.map((method) => ({ id: `${method} ${this.#round}`, method }));
    const registrations = this.#registered.map((each) => ({
      ...each,
      registerOptions: { documentSelector },
    }));
    // LSP spells it so.
    if (before.length > 0)
      await this.#connection.sendRequest('client/unregisterCapability', { unregisterations: before });
    if (registrations.length > 0)
      await this.#connection.sendRequest('client/registerCapability', { registrations });
  }
}

function hostOf({ name }: Feature, options: FeatureRegistrationOptions): FeatureHost {
  const { connection, clientCapabilities, templates, types, settings, onError } = options;
  const guarded = async <Answer>(
    path: string | undefined,
    token: CancellationToken,
    answer: () => Answer,
  ): Promise<Answer | null> => {
    const { disabledFeatures } = (await settings()).of(path);
    const isDisabled = disabledFeatures === 'all' || disabledFeatures.has(name);
    if (isDisabled || token.isCancellationRequested) return null;
    try {
      return answer();
    } catch (error) {
      if (error instanceof UserError) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      onError(error);
      return null;
    }
  };
  return {
    connection,
    clientCapabilities,
    types,
    templates: () => templates.all(),
    onTemplate: (answer) => (params, token) =>
      guarded(pathOfUri(params.textDocument.uri), token, () => {
        const document = templates.open(params.textDocument.uri);
        return document ? answer(document, params, token) : null;
      }),
    onWorkspace: (answer) => (params, token) =>
      guarded(undefined, token, () => answer(templates.all(), params, token)),
  };
}
