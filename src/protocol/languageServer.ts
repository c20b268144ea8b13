/** What crosses between the extension and the language server beyond LSP: names and types, no code; and how the server is run. */

/** How Node.js runs the server: more helper threads than one take a small machine's cores from the answer that is waited for. */
export const languageServerNodeOptions = ['--v8-pool-size=1'];

/** What the client says of itself in `initialize`, beyond LSP. */
export interface InitializationOptions {
  /** It sends {@link templateFilesNotification}. */
  readonly namesTemplates: boolean;
}

/** Client → server: the files whose text looks like a template, all of them, each time that changes. */
export const templateFilesNotification = 'lambdaWorkbench/templateFiles';
export interface TemplateFilesParams {
  readonly uris: readonly string[];
}

/** Server → client: some application changed; ask again with {@link applicationsRequest}. */
export const applicationsChangedNotification = 'lambdaWorkbench/applicationsChanged';

/** Client → server: every application of the workspace; answers {@link ApplicationSummary}[]. */
export const applicationsRequest = 'lambdaWorkbench/applications';

/** Client → server: events to invoke a function with, one for each of its triggers; answers {@link SampleEvent}[]. */
export const sampleEventsRequest = 'lambdaWorkbench/sampleEvents';
export interface SampleEventsParams {
  readonly templateUri: string;
  readonly function: string;
}
export interface SampleEvent {
  /** For a picker, e.g. `GET /orders/{id}`. */
  readonly label: string;
  /** The trigger's logical ID and type. */
  readonly trigger: string;
  readonly triggerType: string;
  readonly event: unknown;
}

/** Client → server: what a function may do; answers {@link RoleSummary}, or null where the template does not tell. */
export const roleRequest = 'lambdaWorkbench/role';
export interface RoleParams {
  readonly templateUri: string;
  readonly function: string;
}
/** An execution role: what the template and SAM give it. */
export interface RoleSummary {
  readonly name: string;
  /** Who makes it; of a role of `elsewhere` the policies are not known. */
  readonly origin: 'template' | 'sam' | 'elsewhere';
  readonly range: ProtocolRange;
  readonly policies: readonly PolicySummary[];
}
export interface PolicySummary {
  readonly name: string;
  readonly kind: 'managed' | 'template' | 'inline' | 'connector';
  /** What it is about, where its name does not tell; may be empty. */
  readonly detail: string;
  /** SAM gives it without being asked. */
  readonly isAdded: boolean;
  readonly range: ProtocolRange;
  /** None where only AWS knows them. */
  readonly statements: readonly StatementSummary[];
}
export interface StatementSummary {
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly isConditional: boolean;
  readonly range: ProtocolRange;
}

/** Zero-based, as in LSP. */
export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** One template with its functions. */
export interface ApplicationSummary {
  readonly templateUri: string;
  readonly kind: 'sam' | 'cloudFormation';
  readonly stackName: string;
  readonly functions: readonly FunctionSummary[];
}

export interface FunctionSummary {
  readonly logicalId: string;
  /** The name that AWS SDK clients use: `FunctionName`, else `<stack>-<logical ID>`. */
  readonly functionName: string;
  /** The logical ID in the template. */
  readonly range: ProtocolRange;
  /** The whole resource in the template. */
  readonly fullRange: ProtocolRange;
  readonly packageType: 'Zip' | 'Image';
  readonly runtime?: string;
  readonly handler?: string;
  readonly memorySizeMb: number;
  readonly timeoutSeconds: number;
  readonly description?: string;
  /** Why the function cannot be run here; absent where it can. */
  readonly notRunnable?: string;
  /** Where the handler is defined, if its file exists. */
  readonly handlerLocation?: { readonly uri: string; readonly range: ProtocolRange };
  readonly triggers: readonly TriggerSummary[];
  /** Whether a {@link roleRequest} has an answer. */
  readonly hasRole: boolean;
}

export interface TriggerSummary {
  readonly logicalId: string;
  readonly type: string;
  /** The telling property: `GET /hello`, `rate(5 minutes)`, a queue's name. */
  readonly detail: string;
  readonly range: ProtocolRange;
}
