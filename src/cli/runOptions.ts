import type { LocalLambdaSettings } from '../localLambda/localLambdaOptions.ts';

/** The options of subcommands that run functions, for `parseArgs`. */
export const runOptions = {
  region: { type: 'string', default: 'us-east-1' },
  'no-isolation': { type: 'boolean', default: false },
  'no-freezing': { type: 'boolean', default: false },
} as const;

export const runUsage = `  --region NAME    the region that functions see; default: us-east-1
  --no-isolation   functions see the paths of this machine, and not AWS's /var/task, /opt and /tmp
  --no-freezing    functions go on between invocations, and do not stand still as at AWS`;

export type RunSettings = Pick<LocalLambdaSettings, 'region' | 'isolation' | 'freezeBetweenInvocations'>;

/** What the values of {@link runOptions} ask for. */
export function runSettingsOf(values: {
  readonly region: string;
  readonly 'no-isolation': boolean;
  readonly 'no-freezing': boolean;
}): RunSettings {
  return {
    region: values.region,
    isolation: values['no-isolation'] ? 'off' : 'auto',
    freezeBetweenInvocations: !values['no-freezing'],
  };
}
