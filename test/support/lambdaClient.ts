import { LambdaClient } from '@aws-sdk/client-lambda';
import type { Emulator } from '../../src/emulator/emulator.ts';

/** A client of the AWS SDK for an emulator; it tries once. */
export async function lambdaClientOf(emulator: Emulator): Promise<LambdaClient> {
  const { endpoint, credentials } = await emulator.serve();
  return new LambdaClient({ endpoint, credentials, region: 'eu-central-1', maxAttempts: 1 });
}
