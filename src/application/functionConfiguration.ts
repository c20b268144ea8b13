import type { FunctionConfiguration } from '../emulator/functionConfiguration.ts';
import { looksSecret, masked } from '../shared/secrets.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { resolveText, type ResolveContext, type Unresolved } from '../template/resolve.ts';
import { arnOf } from '../template/resourceIdentity.ts';
import type { Application, ApplicationFunction } from './application.ts';
import { asynchronousEventsOf } from './asynchronousEvents.ts';
import { codeOf, type AssembledCode, type Code } from './code/code.ts';
import { parseEnvFile, templateVariables, variablesOf } from './environment.ts';
import { envFileNotFound, noSuchFunction, propertyMissing } from './errors.ts';
import { imageFunctionOf } from './image.ts';
import { layersOf } from './layers.ts';
import { isTraced, loggingOf } from './observability.ts';
import { limitsOf } from './limits.ts';
import { property, textAt } from './properties.ts';
import { serviceSettingsOf } from './serviceSettings.ts';

/** What a session wants otherwise than the template says. */
export interface ConfigurationOverrides {
  /** Wins over `envFile` and the template. Variables the template does not declare are welcome. */
  readonly env?: Readonly<Record<string, unknown>>;
  /** Absolute. Wins over the template. */
  readonly envFile?: string;
  /** They win over the application's own. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly runtimeExecutable?: string;
}

/** A function as its author describes it; its code is not a folder yet where it lies in an archive or the template. */
export interface ConfiguredFunction {
  readonly configuration: Omit<FunctionConfiguration, 'taskRoot' | 'layers' | 'moduleFolders'>;
  readonly code: Code;
  /** Absolute: a folder or an archive for each layer, in their order. */
  readonly layers: readonly string[];
  /** What an image has in `/opt`. */
  readonly imageLayer: AssembledCode | undefined;
  /** Of an image: where its process starts, relative to the code. */
  readonly workingDirectory: string;
  /** Absolute: files and folders beside the code that this was made of. */
  readonly inputs: readonly string[];
  /** What the user should hear: sentences, each once. */
  readonly notices: readonly string[];
}

/** Makes of a function all that is needed to run it; throws a `UserError` where its author must mend something. */
export function functionConfigurationOf(
  application: Application,
  logicalId: string,
  overrides: ConfigurationOverrides = {},
): ConfiguredFunction {
  const func = functionNamed(application, logicalId);
  const { resource } = func;
  const { stackName, region, accountId, template } = application;
  const parameters = { ...application.parameters, ...overrides.parameters };
  const context: ResolveContext = { stackName, region, accountId, template, parameters };
  const notices: string[] = [];

  const image = imageFunctionOf(resource, application, context, notices);
  const code = image?.code ?? codeOf(resource, application, context, notices);
  const layers = layersOf(resource, application, context);
  const runtime = image?.runtime ?? requiredText(resource, 'Runtime', context, notices);
  const handler = image?.handler ?? requiredText(resource, 'Handler', context, notices);
  const environment = environmentOf(resource, application, context, overrides, notices);
  const { functionName } = func;
  const loggingConfig = property(resource, 'LoggingConfig', context);
  const logGroup = textAt(loggingConfig, 'LogGroup', context);
  const logging = loggingOf(loggingConfig, context);
  const snapStart = textAt(property(resource, 'SnapStart', context), 'ApplyOn', context);
  const reservedConcurrency = reservedConcurrencyOf(resource, context);
  const { runtimeExecutable } = overrides;
  return {
    configuration: {
      functionName,
      functionArn: arnOf(application, 'lambda', `function:${functionName}`),
      runtime,
      handler,
      ...limitsOf(resource, context, notices),
      region,
      accountId,
      version: '$LATEST',
      environment: { ...image?.environment, ...environment },
      logGroupName: logGroup ?? `/aws/lambda/${functionName}`,
      ...(logging && { logging }),
      ...(isTraced(resource, context) && { isTraced: true }),
      ...(snapStart === 'PublishedVersions' && { appliesSnapStart: true }),
      ...(reservedConcurrency !== undefined && { reservedConcurrency }),
      ...asynchronousEventsOf(resource, context),
      ...serviceSettingsOf(resource, layers.described, context),
      ...(runtimeExecutable !== undefined && { runtimeExecutable }),
    },
    code,
    layers: layers.contents,
    imageLayer: image?.layer,
    workingDirectory: image?.workingDirectory ?? '',
    inputs: image?.inputs ?? [],
    notices: [...notices, ...layers.notices],
  };
}

function functionNamed(application: Application, logicalId: string): ApplicationFunction {
  const func = application.functions.find((each) => each.logicalId === logicalId);
  if (func) return func;
  const known = application.functions.map((each) => each.logicalId);
  throw noSuchFunction(logicalId, application.templatePath, known);
}

function environmentOf(
  { properties }: FunctionResource,
  { files }: Application,
  context: ResolveContext,
  { env = {}, envFile }: ConfigurationOverrides,
  notices: string[],
): Record<string, string> {
  const { variables, unresolved } = templateVariables(properties.get('Environment')?.value, context);
  const fileText = envFile === undefined ? '' : files.read(envFile);
  if (fileText === undefined) throw envFileNotFound(envFile ?? '');
  const given = { ...parseEnvFile(fileText), ...variablesOf(env) };
  for (const [name, causes] of unresolved) {
    if (!Object.hasOwn(given, name)) notices.push(unresolvedVariable(name, causes, variables[name] ?? ''));
  }
  return { ...variables, ...given };
}

function unresolvedVariable(name: string, causes: readonly Unresolved[], text: string): string {
  const shown = looksSecret(name) ? masked : text;
  const reasons = causes.map(({ what, why }) => `${what} (${why})`).join(', ');
  return `The environment variable ${name} depends on what is not known here: ${reasons}. It is “${shown}”; set it with env or envFile.`;
}

function requiredText(
  func: FunctionResource,
  name: 'Handler' | 'Runtime',
  context: ResolveContext,
  notices: string[],
): string {
  const value = property(func, name, context);
  const { text = '', unresolved } = value ? resolveText(value, context) : { unresolved: [] };
  if (text === '') throw propertyMissing(func.logicalId, name, context.template.kind);
  notices.push(
    ...unresolved.map(({ what, why }) => `${name} of ${func.logicalId} is not known here: ${what} (${why}).`),
  );
  return text;
}

/** Undefined where the function has nothing set aside, or that is not known here. */
function reservedConcurrencyOf(func: FunctionResource, context: ResolveContext): number | undefined {
  const value = property(func, 'ReservedConcurrentExecutions', context);
  const text = value && resolveText(value, context).text;
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
