import { codePackageOf } from '../codePackage.ts';
import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { LambdaService } from './lambdaService.ts';
import { qualified } from './qualified.ts';

/** What the Lambda API says of a function. https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html */
export async function describeFunction(
  configuration: FunctionConfiguration,
  qualifier: string | undefined,
): Promise<object> {
  const { codeSha256, codeSize } = await codePackageOf(configuration.taskRoot);
  return {
    FunctionName: configuration.functionName,
    FunctionArn: qualified(configuration.functionArn, qualifier),
    Runtime: configuration.runtime,
    Role: `arn:aws:iam::${configuration.accountId}:role/${configuration.functionName}`,
    Handler: configuration.handler,
    CodeSize: codeSize,
    Description: '',
    Timeout: configuration.timeoutSeconds,
    MemorySize: configuration.memorySizeMb,
    LastModified: new Date(0).toISOString().replace('Z', '+0000'),
    CodeSha256: codeSha256,
    Version: configuration.version,
    ...(Object.keys(configuration.environment).length > 0 && {
      Environment: { Variables: configuration.environment },
    }),
    ...(configuration.deadLetterTargetArn !== undefined && {
      DeadLetterConfig: { TargetArn: configuration.deadLetterTargetArn },
    }),
    TracingConfig: { Mode: 'PassThrough' },
    PackageType: 'Zip',
    Architectures: ['x86_64'],
    State: 'Active',
    LastUpdateStatus: 'Successful',
    LoggingConfig: { LogFormat: 'Text', LogGroup: configuration.logGroupName },
  };
}

/** Gets all functions ready, so that each can be described. */
export async function allConfigurations(service: LambdaService): Promise<FunctionConfiguration[]> {
  const names = service.functionNames().sort();
  for (const name of names) await service.prepare(name);
  return names.flatMap((name) => service.configuration(name) ?? []);
}
