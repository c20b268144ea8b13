import { UserError } from '../../shared/userError.ts';
import { uuidOf } from '../../shared/uuidOf.ts';
import type { CodePackages } from '../codePackage.ts';
import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { DescribedLayer } from '../functionDescription.ts';
import { defaultEphemeralStorageMb } from '../limits.ts';
import { isSnapStarted } from '../snapStart/isSnapStarted.ts';
import type { LambdaService } from './lambdaService.ts';
import { qualified } from './qualified.ts';

/** What the Lambda API says of a function, in its own words. */
export interface DescribedFunction {
  readonly CodeSha256: string;
  /** Changes with every change of the function. */
  readonly RevisionId: string;
  readonly [member: string]: unknown;
}

/** https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html */
export async function describeFunction(
  { codePackages }: LambdaService,
  configuration: FunctionConfiguration,
  qualifier: string | undefined,
): Promise<DescribedFunction> {
  return {
    ...(await describeListed(codePackages, configuration, qualifier)),
    State: 'Active',
    LastUpdateStatus: 'Successful',
    RuntimeVersionConfig: { RuntimeVersionArn: `arn:aws:lambda:${configuration.region}::runtime:local` },
  };
}

/** The same as in lists, where AWS leaves out what functions are about. */
export async function describeListed(
  codePackages: CodePackages,
  configuration: FunctionConfiguration,
  qualifier: string | undefined,
): Promise<DescribedFunction> {
  const { functionName, accountId, environment, deadLetterTargetArn, version, description } = configuration;
  const { codeSha256, codeSize, lastModified } = await codePackages.of(configuration.taskRoot);
  const layers = description?.layers ?? [];
  const isImage = description?.members['PackageType'] === 'Image';
  return {
    FunctionName: functionName,
    FunctionArn: qualified(configuration.functionArn, qualifier),
    // An image says itself what runs it.
    ...(!isImage && { Runtime: configuration.runtime, Handler: configuration.handler }),
    Role: `arn:aws:iam::${accountId}:role/${functionName}`,
    CodeSize: codeSize,
    Description: '',
    Timeout: configuration.timeoutSeconds,
    MemorySize: configuration.memorySizeMb,
    LastModified: lastModified.toISOString().replace('Z', '+0000'),
    CodeSha256: codeSha256,
    Version: version,
    PackageType: 'Zip',
    Architectures: [configuration.architecture ?? 'x86_64'],
    ...(Object.keys(environment).length > 0 && { Environment: { Variables: environment } }),
    ...(deadLetterTargetArn !== undefined && { DeadLetterConfig: { TargetArn: deadLetterTargetArn } }),
    ...(layers.length > 0 && {
      Layers: await Promise.all(layers.map((each) => layerOf(codePackages, each))),
    }),
    EphemeralStorage: { Size: configuration.ephemeralStorageMb ?? defaultEphemeralStorageMb },
    TracingConfig: { Mode: configuration.isTraced === true ? 'Active' : 'PassThrough' },
    LoggingConfig: loggingConfigOf(configuration),
    RevisionId: uuidOf(JSON.stringify([configuration, codeSha256])),
    ...description?.members,
    SnapStart: snapStartOf(configuration),
  };
}

/** Gets all functions ready, so that each can be described. */
export async function allConfigurations(service: LambdaService): Promise<FunctionConfiguration[]> {
  const names = service.functionNames().sort();
  for (const name of names) await prepareIfPossible(service, name);
  return names.flatMap((name) => service.configuration(name) ?? []);
}

/** What cannot run here is left out, so that all others can be asked about. */
async function prepareIfPossible(service: LambdaService, functionName: string): Promise<void> {
  try {
    await service.prepare(functionName);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

async function layerOf(codePackages: CodePackages, { arn, content }: DescribedLayer): Promise<object> {
  return { Arn: arn, CodeSize: content === undefined ? 0 : (await codePackages.of(content)).codeSize };
}

function loggingConfigOf({ logging, logGroupName }: FunctionConfiguration): object {
  if (logging?.format !== 'JSON') return { LogFormat: 'Text', LogGroup: logGroupName };
  const { applicationLogLevel, systemLogLevel } = logging;
  return {
    LogFormat: 'JSON',
    ApplicationLogLevel: applicationLogLevel,
    SystemLogLevel: systemLogLevel,
    LogGroup: logGroupName,
  };
}

function snapStartOf(configuration: FunctionConfiguration): object {
  return {
    ApplyOn: configuration.appliesSnapStart === true ? 'PublishedVersions' : 'None',
    OptimizationStatus: isSnapStarted(configuration) ? 'On' : 'Off',
  };
}
