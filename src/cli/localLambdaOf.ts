import { LocalLambda } from '../localLambda/localLambda.ts';
import type { Places } from './subcommand.ts';

/**
 * The local Lambda of one template. What it logs goes to standard error: standard output is for what programs read.
 * `onEnd`: a signal ends the program.
 */
export function localLambdaOf(
  template: string,
  { distFolder, cacheFolder }: Places,
  region: string,
  onEnd?: (localLambda: LocalLambda) => void,
): LocalLambda {
  const localLambda = new LocalLambda({
    distFolder,
    cacheFolder,
    owner: template,
    settings: {
      region,
      nodeExecutable: '',
      pythonExecutable: '',
      isolation: 'auto',
      freezeBetweenInvocations: true,
    },
    onLog: ({ functionName, text: line }) => process.stderr.write(`${functionName}  ${line}\n`),
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
