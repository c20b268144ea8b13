import assert from 'node:assert/strict';
import { looksSecret, secretMask, withoutSecrets } from '../../src/shared/secrets.ts';

describe('looksSecret', () => {
  const secrets = [
    'DB_PASSWORD',
    'DbPasswd',
    'STRIPE_SECRET',
    'github_token',
    'API_KEY',
    'apiKey',
    'PRIVATE_KEY',
    'CREDENTIALS',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_ACCESS_KEY_ID',
  ];
  for (const name of secrets)
    it(`takes ${name} for a secret`, () => {
      assert.ok(looksSecret(name));
    });

  const others = ['TABLE_NAME', 'SECRET_ARN', 'TOKEN_URL', 'TOKEN_TTL_SECONDS', 'KEY', 'MONKEY', 'PWD'];
  for (const name of others)
    it(`takes ${name} for none`, () => {
      assert.ok(!looksSecret(name));
    });
});

describe('secretMask', () => {
  it('masks every occurrence of a secret', () => {
    const mask = secretMask({ DB_PASSWORD: 'hunter2hunter2' });
    assert.equal(mask?.('hunter2hunter2 is hunter2hunter2!'), '**** is ****!');
  });

  it('masks a secret as JSON writes it', () => {
    const secret = 'a "quoted" one';
    assert.equal(secretMask({ TOKEN: secret })?.(JSON.stringify({ secret })), '{"secret":"****"}');
  });

  it('masks the longer of two that begin alike, and takes each as it is', () => {
    assert.equal(
      secretMask({ TOKEN: 'abc.defg', API_KEY: 'abc.defgh' })?.('abc.defgh abcxdefg'),
      '**** abcxdefg',
    );
  });

  it('leaves short values and those of other names alone', () => {
    assert.equal(secretMask({ DB_PASSWORD: 'dev', TABLE: 'customers' }), undefined);
  });
});

describe('withoutSecrets', () => {
  it('masks values by their names', () => {
    assert.deepEqual(withoutSecrets({ TOKEN: 'x', TABLE: 'y' }), { TOKEN: '****', TABLE: 'y' });
  });
});
