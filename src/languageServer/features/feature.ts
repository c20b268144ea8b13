/**
 * The kind of this folder's files: one thing that LSP lets an editor ask of a template. In: a request. Out: what a pure
 * function of src/language finds, in LSP's types. A feature keeps nothing between requests.
 */
import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  ServerCapabilities,
} from 'vscode-languageserver/node';
import type { ResourceTypes } from '../../schema/resourceTypes.ts';
import type { TemplateDocument } from '../../language/templateDocument.ts';

export interface Feature {
  /** Under it the setting `lambdaWorkbench.features` switches the feature off. */
  readonly name: string;
  /** What `initialize` says of it. */
  readonly capabilities: ServerCapabilities;
  /**
   * Methods that a client which can is told of for the templates in YAML alone, instead of for every document of their
   * languages: those where another extension would be asked no more.
   */
  readonly perTemplate?: readonly string[];
  /** Sets the handlers of its requests. */
  register(host: FeatureHost): void;
}

/** What features get of the server. */
export interface FeatureHost {
  readonly connection: Connection;
  /** What `initialize` said of the client. */
  readonly clientCapabilities: () => ClientCapabilities;
  readonly types: ResourceTypes;
  /** Every template that is known, open or not. */
  readonly templates: () => Iterable<TemplateDocument>;
  /**
   * Makes a handler for requests about an open template. It answers nothing where the document is no template, the
   * feature is switched off or the request was cancelled. A {@link UserError} reaches the user; any other is logged.
   */
  readonly onTemplate: <Params extends { readonly textDocument: { readonly uri: string } }, Answer>(
    answer: (document: TemplateDocument, params: Params, token: CancellationToken) => Answer,
  ) => Handler<Params, Answer>;
  /** The same for requests about the workspace; the templates are all that are known, open or not. */
  readonly onWorkspace: <Params, Answer>(
    answer: (templates: Iterable<TemplateDocument>, params: Params, token: CancellationToken) => Answer,
  ) => Handler<Params, Answer>;
}

export type Handler<Params, Answer> = (params: Params, token: CancellationToken) => Promise<Answer | null>;
