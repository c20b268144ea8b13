import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The text of an Invoke request as the AWS SDK signs it; good for a quarter of an hour. */
export async function signedInvoke(port: number, credentials: Credentials, body: string): Promise<string> {
  let text = '';
  const client = new LambdaClient({
    endpoint: `http://127.0.0.1:${port}`,
    credentials,
    region: 'eu-central-1',
    maxAttempts: 1,
    requestHandler: {
      handle: ({
        method,
        path,
        headers,
      }: {
        method: string;
        path: string;
        headers: Record<string, string>;
      }) => {
        const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
        text = `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
        return Promise.reject(new Error('not sent'));
      },
    },
  });
  await client.send(new InvokeCommand({ FunctionName: 'hello', Payload: body })).catch(() => undefined);
  return text;
}
