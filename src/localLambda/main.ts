/**
 * The local Lambda as a child process of the extension: its composition root.
 * In and out: JSON-RPC over the child's message channel (`protocol/localLambda.ts`), the Lambda API over loopback
 * HTTP, DAP over a pipe. Invariant: when the channel closes, for whatever reason, everything ends.
 */
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ResponseError,
} from 'vscode-jsonrpc/node';
import type { Notice } from '../emulator/notice.ts';
import {
  asynchronousEventsNotification,
  filesChangedNotification,
  initializeRequest,
  installRuntimePackagesRequest,
  invokeRequest,
  logNotification,
  metricsNotification,
  noticeNotification,
  searchLogsRequest,
  settingsNotification,
  skipWaitingNotification,
  templatesNotification,
  type FilesChangedParams,
  type InitializeParams,
  type InitializeResult,
  type InstallRuntimePackagesParams,
  type InvokeParams,
  type InvokeResult,
  type LogLineMessage,
  type LocalLambdaSettings,
  type NoticeParams,
  type SearchLogsParams,
  type SearchLogsResult,
  type TemplatesParams,
  type UserErrorData,
} from '../protocol/localLambda.ts';
import { TurnBatch } from '../shared/turnBatch.ts';
import { UserError } from '../shared/userError.ts';
import { keepSmall } from '../shared/youngGeneration.ts';
import { DebugAdapterServer } from './debugAdapterServer.ts';
import { LocalLambda } from './localLambda.ts';
import { contains } from './storedLog.ts';

/** More than that nobody reads in an editor. */
const mostFoundEvents = 20_000;

// All that is needed is loaded by now.
keepSmall();

const connection = createMessageConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
const logBatch = new TurnBatch<LogLineMessage>((lines) => {
  void connection.sendNotification(logNotification, { lines });
});
let localLambda: LocalLambda | undefined;

connection.onRequest(initializeRequest, async (params: InitializeParams): Promise<InitializeResult> => {
  const started = new LocalLambda({
    cacheFolder: params.cacheFolder,
    owner: params.folder,
    distFolder: __dirname,
    settings: params.settings,
    onLog: (line) => {
      logBatch.add({ ...line, functionName: started.logicalIdOf(line.functionName) });
    },
    onMetrics: (functions) => void connection.sendNotification(metricsNotification, { functions }),
    onEvents: (functions) => void connection.sendNotification(asynchronousEventsNotification, { functions }),
    onNotice: (notice) => void connection.sendNotification(noticeNotification, noticeParamsOf(notice)),
  });
  localLambda = started;
  started.setTemplates(params.templates);
  const [{ endpoint }, debugAdapter] = await Promise.all([
    started.serve(),
    DebugAdapterServer.listen(started.temporaryFolder, started.debuggee),
  ]);
  return { endpoint, debugAdapterPipe: debugAdapter.pipe };
});

connection.onRequest(invokeRequest, async (params: InvokeParams): Promise<InvokeResult> => {
  const payload = Buffer.from(JSON.stringify(params.event ?? {}));
  const { result, report } = await mendable(
    initialized().invoke(params.template, params.function, { payload }),
  );
  logBatch.flush();
  return {
    payload: parsed(result.payload),
    ...(result.functionError !== undefined && { functionError: result.functionError }),
    requestId: result.requestId,
    durationMs: report.durationMs,
    billedDurationMs: report.billedDurationMs,
    maxMemoryUsedMb: report.maxMemoryUsedMb,
    ...(report.initDurationMs !== undefined && { initDurationMs: report.initDurationMs }),
    log: report.log,
  };
});

connection.onRequest(searchLogsRequest, async (params: SearchLogsParams): Promise<SearchLogsResult> => {
  const log = await mendable(initialized().storedLog(params.template, params.function));
  const found = log.filter((event) => contains(event, params.text));
  const events = found.slice(-mostFoundEvents).map(({ timeMs, message }) => ({ timeMs, message }));
  return { events, count: found.length };
});

connection.onRequest(installRuntimePackagesRequest, async (params: InstallRuntimePackagesParams) =>
  mendable(initialized().installRuntimePackages(params.packages)),
);
connection.onNotification(templatesNotification, ({ templates }: TemplatesParams) => {
  localLambda?.setTemplates(templates);
});
connection.onNotification(filesChangedNotification, ({ paths }: FilesChangedParams) => {
  localLambda?.filesChanged(paths);
});
connection.onNotification(settingsNotification, (settings: LocalLambdaSettings) => {
  localLambda?.setSettings(settings);
});

connection.onNotification(skipWaitingNotification, () => {
  localLambda?.skipWaiting();
});

connection.onClose(end);
process.on('disconnect', end);
// Ctrl+C in the terminal that VS Code was started from goes to all its processes; the extension says when to end.
process.on('SIGINT', () => undefined);
connection.listen();

function initialized(): LocalLambda {
  if (!localLambda) throw new Error('not initialized');
  return localLambda;
}

/** How long the end may take before the process just exits, upon which its supervisor does what is left. */
const endLimitMs = 3000;
let isEnding = false;

function end(): void {
  if (isEnding) return;
  isEnding = true;
  setTimeout(() => process.exit(1), endLimitMs);
  void Promise.resolve(localLambda?.dispose()).finally(() => process.exit(0));
}

/** What the user can mend crosses the channel with its code and remedy. */
async function mendable<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const data: UserErrorData = { code: error.code, ...(error.remedy && { remedy: error.remedy }) };
    throw new ResponseError(-32000, error.message, data);
  }
}

function noticeParamsOf({ key, severity, message, remedy }: Notice): NoticeParams {
  const topic = topicOf(key);
  return { severity, message, ...(remedy && { remedy }), ...(topic && { topic }) };
}

function topicOf(key: string): NoticeParams['topic'] {
  const [kind, first, second] = key.split(' ');
  if (kind === 'isolation') return { kind, state: first === 'on' || first === 'off' ? first : 'exception' };
  if (kind !== 'node-version' || first === undefined || second === undefined) return undefined;
  return { kind: 'nodeVersion', runtime: first, nodeVersion: second };
}

function parsed(payload: Buffer): unknown {
  const text = payload.toString();
  try {
    return JSON.parse(text);
  } catch {
    // A runtime may answer what is no JSON; AWS passes it on too.
    return text;
  }
}
