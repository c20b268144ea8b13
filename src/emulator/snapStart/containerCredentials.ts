import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sessionToken, type Credentials } from '../environmentVariables.ts';
import { jsonAnswer, type HttpAnswer, type Route } from '../http/route.ts';

/** AWS SDKs ask again before they end. */
const lifetimeMs = 1_800_000;
const unknownToken: HttpAnswer = {
  status: 404,
  headers: ['Content-Type', 'text/plain; charset=utf-8'],
  body: 'cannot get credentials for the provided token\n',
};

/**
 * The credentials of an environment with SnapStart. Variables would be part of its snapshot and long be over when it
 * is restored, so it asks for them, as containers do.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
 */
export class ContainerCredentials {
  /** What the environment proves with that it is the one. */
  readonly token = randomBytes(32).toString('base64url');
  readonly #credentials: Credentials;

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
  }

  answer(authorization: string | undefined): HttpAnswer {
    const [given, token] = [Buffer.from(authorization ?? ''), Buffer.from(this.token)];
    if (given.length !== token.length || !timingSafeEqual(given, token)) return unknownToken;
    const { accessKeyId, secretAccessKey } = this.#credentials;
    return jsonAnswer(200, {
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKey,
      Token: sessionToken,
      Expiration: new Date(Date.now() + lifetimeMs).toISOString(),
    });
  }
}

/** Where {@link ContainerCredentials} are asked for; environments without SnapStart have none. */
export const credentialsRoute: Route<ContainerCredentials | undefined> = {
  method: 'GET',
  path: '/2021-04-23/credentials',
  maxBodyBytes: 0,
  handle: ({ head }, _parameters, credentials) =>
    credentials?.answer(head.header('authorization')) ?? unknownToken,
};
