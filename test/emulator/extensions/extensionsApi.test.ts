import assert from 'node:assert/strict';
import { Extensions } from '../../../src/emulator/extensions/extensions.ts';
import type { LoopbackServer } from '../../../src/emulator/http/loopbackServer.ts';
import { ConnectedRuntime } from '../../../src/emulator/runtimeApi/connectedRuntime.ts';
import { serveSandboxApi } from '../../../src/emulator/sandboxApi.ts';
import { Telemetry } from '../../../src/emulator/telemetry/telemetry.ts';
import { functionConfiguration } from '../../support/functionConfiguration.ts';

const ignore = (): undefined => undefined;

describe('The Extensions API refuses', () => {
  let server: LoopbackServer;
  let extensions: Extensions;
  let telemetry: Telemetry;

  beforeEach(async () => {
    extensions = new Extensions(functionConfiguration(''), {
      onExtensionRegistered: ignore,
      onExtensionReady: ignore,
      onExtensionError: ignore,
    });
    telemetry = new Telemetry(ignore);
    const runtime = new ConnectedRuntime({
      isResponseStreamed: false,
      onReady: ignore,
      onResponse: ignore,
      onResponseTooLarge: ignore,
      onResponsePart: ignore,
      onResponseEnd: ignore,
      onInvocationError: ignore,
      onInitError: ignore,
      onSnapshotReady: ignore,
      onRestoreError: ignore,
    });
    server = await serveSandboxApi({ runtime, extensions, telemetry });
  });

  afterEach(() => server.close());

  const call = (method: string, path: string, headers = {}, body?: string): Promise<Response> =>
    fetch(`http://${server.address}${path}`, { method, headers, ...(body !== undefined && { body }) });

  const register = (name: string, body = '{"events":["INVOKE"]}'): Promise<Response> =>
    call('POST', '/2020-01-01/extension/register', { 'Lambda-Extension-Name': name }, body);

  const next = (identifier: string): Promise<Response> =>
    call('GET', '/2020-01-01/extension/event/next', { 'Lambda-Extension-Identifier': identifier });

  const identifierOf = async (response: Promise<Response>): Promise<string> =>
    (await response).headers.get('lambda-extension-identifier') ?? '';

  async function assertRefused(answer: Promise<Response>, errorType: string, status = 403): Promise<void> {
    const response = await answer;
    const body = (await response.json()) as { errorType: string };
    assert.deepEqual([response.status, body.errorType], [status, errorType]);
  }

  it('an empty name', () => assertRefused(register(''), 'Extension.InvalidExtensionName'));

  it('what is no JSON', () => assertRefused(register('a', '{'), 'InvalidRequestFormat'));

  it('unknown events', () => assertRefused(register('a', '{"events":["X"]}'), 'Extension.InvalidEventType'));

  it('a second registration', async () => {
    await register('a');
    await assertRefused(register('a'), 'Extension.InvalidExtensionState');
  });

  it('an eleventh extension', async () => {
    for (let index = 0; index < 10; index++) await register(`e${index}`);
    await assertRefused(register('more'), 'Extension.TooManyExtensions');
  });

  it('a registration after the init phase', async () => {
    extensions.closeRegistration();
    await assertRefused(register('a'), 'Extension.RegistrationClosed');
  });

  it('who has no identifier', () => assertRefused(next(''), 'Extension.MissingExtensionIdentifier'));

  it('who has one of another form', () => assertRefused(next('a'), 'Extension.InvalidExtensionIdentifier'));

  it('who has one that nobody was given', () =>
    assertRefused(next('11111111-1111-4111-8111-111111111111'), 'Extension.UnknownExtensionIdentifier'));

  it('a failure without its type', async () => {
    const headers = { 'Lambda-Extension-Identifier': await identifierOf(register('a')) };
    await assertRefused(call('POST', '/2020-01-01/extension/init/error', headers), 'Extension.MissingHeader');
  });

  it('events to who has failed', async () => {
    const identifier = await identifierOf(register('a'));
    const headers = {
      'Lambda-Extension-Identifier': identifier,
      'Lambda-Extension-Function-Error-Type': 'Extension.Bad',
    };
    assert.equal((await call('POST', '/2020-01-01/extension/exit/error', headers)).status, 202);
    await assertRefused(next(identifier), 'Extension.InvalidExtensionState');
  });

  it('a failure to start after the start', async () => {
    const identifier = await identifierOf(register('a'));
    void next(identifier).catch(ignore);
    while (extensions.find(identifier)?.state !== 'Ready') await new Promise((done) => setImmediate(done));
    const headers = {
      'Lambda-Extension-Identifier': identifier,
      'Lambda-Extension-Function-Error-Type': 'Extension.Bad',
    };
    const answer = call('POST', '/2020-01-01/extension/init/error', headers);
    await assertRefused(answer, 'Extension.InvalidExtensionState');
  });

  describe('to tell', () => {
    const valid = {
      schemaVersion: '2022-12-13',
      types: ['platform'],
      destination: { protocol: 'HTTP', URI: 'http://sandbox.localdomain:4243/' },
    };

    const subscribe = async (changes: object, path = '/2022-07-01/telemetry'): Promise<Response> => {
      const headers = { 'Lambda-Extension-Identifier': await identifierOf(register('a')) };
      return await call('PUT', path, headers, JSON.stringify({ ...valid, ...changes }));
    };

    it('nobody but extensions', () =>
      assertRefused(call('PUT', '/2022-07-01/telemetry', {}, '{}'), 'Extension.MissingExtensionIdentifier'));

    for (const [what, changes] of [
      ['unknown types', { types: ['all'] }],
      ['too small a buffer', { buffering: { maxItems: 1 } }],
      ['a server elsewhere', { destination: { protocol: 'HTTP', URI: 'http://example.com/' } }],
      ['over an unknown protocol', { destination: { protocol: 'UDP', port: 1 } }],
    ] as const)
      it(what, () => assertRefused(subscribe(changes), 'ValidationError', 400));

    it('anybody after the init phase', async () => {
      telemetry.closeSubscriptions();
      await assertRefused(subscribe({}), 'Telemetry.SubscriptionClosed');
    });

    it('anybody who asks over the older API after the init phase', async () => {
      telemetry.closeSubscriptions();
      await assertRefused(subscribe({}, '/2020-08-15/logs'), 'Logs.SubscriptionClosed');
    });
  });
});
