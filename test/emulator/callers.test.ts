import assert from 'node:assert/strict';
import { finish, startEmulator } from '../support/emulator.ts';

describe('A function', () => {
  const test = startEmulator();

  it('is told of the Cognito identity and the tenant that it is called for', async () => {
    const { emulator, functionOf } = test();
    const code = 'exports.handler = async (event, context) => [context.identity, context.tenantId];';
    emulator.deploy(functionOf({ 'index.js': code }));
    const cognitoIdentity = { cognitoIdentityId: 'me', cognitoIdentityPoolId: 'pool' };
    const request = { payload: Buffer.from('{}'), cognitoIdentity, tenantId: 'blue' };
    const { payload } = await finish(emulator.invoke('hello', request));
    assert.deepEqual(payload, [cognitoIdentity, 'blue']);
  });
});
