import { join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { Files } from './files.ts';

/** What `samconfig` says of a deployment. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html */
export interface Samconfig {
  readonly stackName: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
}

const formats: readonly (readonly [name: string, parse: (text: string) => unknown])[] = [
  ['samconfig.toml', parseToml],
  ['samconfig.yaml', parseYaml],
  ['samconfig.yml', parseYaml],
];

/** Whether a path, or a URI, is that of a `samconfig`. */
export function isSamconfig(path: string): boolean {
  return formats.some(([name]) => path === name || path.endsWith(`/${name}`) || path.endsWith(`\\${name}`));
}

/** Reads the `samconfig` beside a template: its default environment, `deploy` before `global`. A broken one says nothing. */
export function readSamconfig(folder: string, files: Files): Samconfig {
  for (const [name, parse] of formats) {
    const text = files.read(join(folder, name));
    if (text !== undefined) return samconfigOf(parsed(text, parse));
  }
  return { stackName: undefined, parameters: {} };
}

function parsed(text: string, parse: (text: string) => unknown): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function samconfigOf(config: unknown): Samconfig {
  const settings = ['deploy', 'global'].map((command) => at(config, 'default', command, 'parameters'));
  const stackName = settings.map((each) => at(each, 'stack_name')).find((name) => typeof name === 'string');
  const overrides = settings
    .map((each) => at(each, 'parameter_overrides'))
    .find((each) => each !== undefined);
  return { stackName, parameters: parameterOverrides(overrides) };
}

/** All forms that SAM reads: a map, `Key=Value Other="a b"`, a list of those, and CloudFormation's `ParameterKey=…,ParameterValue=…`. */
function parameterOverrides(value: unknown): Readonly<Record<string, string>> {
  if (typeof value === 'string') return parseOverrides(value);
  if (Array.isArray(value))
    return Object.assign({}, ...value.map(parameterOverrides)) as Record<string, string>;
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, Array.isArray(each) ? each.join(',') : String(each)]),
  );
}

function parseOverrides(text: string): Record<string, string> {
  const parameters: Record<string, string> = {};
  const value = `("(?:[^"\\\\]|\\\\.)*"|'[^']*'|[^\\s"']*)`;
  const long = new RegExp(`ParameterKey=([^\\s,]+),ParameterValue=${value}`, 'g');
  for (const [, key = '', raw = ''] of text.matchAll(long)) parameters[key] = unquoted(raw);
  const short = new RegExp(`(?:^|\\s)["']?([A-Za-z0-9]+)=${value}`, 'g');
  for (const [, key = '', raw = ''] of text.matchAll(short)) {
    if (key !== 'ParameterKey') parameters[key] = unquoted(raw);
  }
  return parameters;
}

function unquoted(text: string): string {
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replace(/\\(.)/g, '$1');
  return /^'.*'$/s.test(text) ? text.slice(1, -1) : text;
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  );
}
