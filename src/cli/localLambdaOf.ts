import { LocalLambda } from '../localLambda/localLambda.ts';
import type { RunSettings } from './runOptions.ts';
import type { Places } from './subcommand.ts';

export interface Listener {
  /** A line of a function's log, with its end. Else it goes to standard error: standard output is for programs. */
  readonly onLog?: (text: string) => void;
  /** A signal ends the program. */
  readonly onEnd?: (localLambda: LocalLambda) => void;
}

/** The local Lambda of one template. */
export function localLambdaOf(
  template: string,
  { distFolder, cacheFolder }: Places,
  runSettings: RunSettings,
  { onLog = (text) => process.stderr.write(text), onEnd }: Listener = {},
): LocalLambda {
  const localLambda = new LocalLambda({
    distFolder,
    cacheFolder,
    owner: template,
    settings: { ...runSettings, nodeExecutable: '', pythonExecutable: '' },
    onLog: ({ functionName, text }) => {
      onLog(`${functionName}  ${text}\n`);
    },
    onNotice: ({ severity, message }) => process.stderr.write(`${severity}: ${message}\n`),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      onEnd?.(localLambda);
      void localLambda.dispose().finally(() => process.exit(0));
    });
  localLambda.setTemplates([template]);
  return localLambda;
}
