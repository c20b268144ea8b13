import { InvokeCommand } from '@aws-sdk/client-lambda';
import type { InvokeCommandInput, InvokeCommandOutput, LambdaClient } from '@aws-sdk/client-lambda';
import type { Json } from '../../src/shared/json.ts';
import type { FunctionKind } from './functions.ts';

/** How a recorded case is done again. */
export interface Replay {
  /** The case's name without what is in brackets. */
  readonly name: string;
  readonly function: FunctionKind;
  readonly environment: Readonly<Record<string, string>>;
  /** Answers each part of the recording by its key, and what the case asserts beyond its recording. */
  replay(invoke: Invoke): Promise<Readonly<Record<string, Json>>>;
}

export type Invoke = (
  input: Partial<Omit<InvokeCommandInput, 'Payload'>> & { readonly Payload?: Json },
) => Promise<{ readonly payload: Json; readonly output: InvokeCommandOutput }>;

export function invokeWith(client: LambdaClient, FunctionName: string): Invoke {
  return async ({ Payload = {}, ...input }) => {
    const command = new InvokeCommand({ FunctionName, Payload: JSON.stringify(Payload), ...input });
    const output = await client.send(command);
    return { payload: JSON.parse(output.Payload?.transformToString() ?? 'null') as Json, output };
  };
}

export const replays: readonly Replay[] = [
  {
    name: 'test_echo_invoke',
    function: 'echo',
    environment: {},
    replay: async (invoke) => {
      const events: Json[] = [
        { hello: 'world' },
        { hello: '\'" some other \'\'"" quotes, an emoji 🥳 and brackets {[}}[([]))' },
        { hello: 'x'.repeat(5 * 1024 * 1024) },
        ...[true, false, null, 1234, 'text', ['a', 1]],
      ];
      for (const event of events) {
        const { payload } = await invoke({ Payload: event });
        if (JSON.stringify(payload) !== JSON.stringify(event)) throw new Error('An event came back changed.');
      }
      return {};
    },
  },
  {
    name: 'test_introspection_invoke',
    function: 'introspection',
    environment: { TEST_KEY: 'TEST_VAL' },
    replay: async (invoke) => ({
      invocation_result_payload: (await invoke({})).payload,
      invocation_result_payload_qualified: (await invoke({ Qualifier: '$LATEST' })).payload,
    }),
  },
  {
    name: 'test_uncaught_exception_invoke',
    function: 'uncaughtException',
    environment: {},
    replay: async (invoke) => {
      const { payload, output } = await invoke({ Payload: { error_msg: 'some_error_msg' } });
      const { ExecutedVersion = '', FunctionError = '', StatusCode = 0 } = output;
      const { httpStatusCode = 0 } = output.$metadata;
      const ResponseMetadata = { HTTPHeaders: {}, HTTPStatusCode: httpStatusCode };
      return {
        error_result: { ExecutedVersion, FunctionError, Payload: payload, StatusCode, ResponseMetadata },
      };
    },
  },
  {
    name: 'test_runtime_wrapper_invoke',
    function: 'introspection',
    environment: { AWS_LAMBDA_EXEC_WRAPPER: '/var/task/environment_wrapper' },
    replay: async (invoke) => {
      const { environment } = (await invoke({})).payload as { environment?: Record<string, string> };
      if (environment?.['WRAPPER_VAR'] !== 'test-content') throw new Error('The wrapper did not run.');
      return {};
    },
  },
];
