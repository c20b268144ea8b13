import { InvokeCommand, LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda';
import { inWorkspace, invoke } from './functions.ts';

/** Hands a function an event that nobody waits for, as an AWS SDK client in a function would. */
export async function invokeAsynchronously(functionName: string, event: unknown): Promise<void> {
  const { payload } = await invoke(inWorkspace('template.yaml'), 'Access', {});
  const client = new LambdaClient({
    ...(payload as Pick<LambdaClientConfig, 'endpoint' | 'credentials'>),
    region: 'us-east-1',
  });
  const Payload = JSON.stringify(event);
  await client.send(new InvokeCommand({ FunctionName: functionName, InvocationType: 'Event', Payload }));
  client.destroy();
}
