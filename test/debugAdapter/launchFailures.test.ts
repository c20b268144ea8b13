import assert from 'node:assert/strict';
import { errorOf, greeter, serveDebugSessions, template } from './debugSessions.ts';

describe('A debug session that cannot start says why', () => {
  const sessions = serveDebugSessions();

  const failures: readonly {
    readonly what: string;
    readonly files?: Readonly<Record<string, string>>;
    readonly attributes?: Readonly<Record<string, unknown>>;
    readonly message: RegExp;
  }[] = [
    {
      what: 'the template is not there',
      attributes: { template: '/nowhere/template.yaml' },
      message: /^The template \/nowhere\/template\.yaml could not be read: .*ENOENT/,
    },
    {
      what: 'the template names no such function',
      attributes: { function: 'Great' },
      message: /has no function “Great”\. It has Greet\./,
    },
    {
      what: 'the template is named nowhere',
      attributes: { template: undefined },
      message: /^The launch configuration has no "template"\./,
    },
    {
      what: 'the event is a file that is not there',
      attributes: { event: '/nowhere/event.json' },
      message: /^The event file \/nowhere\/event\.json could not be read: .*ENOENT/,
    },
    {
      what: 'the event is a file that is no JSON',
      files: { 'event.json': '{ "a": ' },
      attributes: { event: 'event.json' },
      message: /^The event file .*event\.json could not be read: .*JSON/,
    },
    {
      what: 'the code folder is not there',
      files: { 'template.yaml': template('CodeUri: gone/') },
      message: /^The code of Greet, .*gone\/?, does not exist\./,
    },
    {
      what: 'the function has no handler',
      files: { 'template.yaml': template().replace('Handler: index.handler,', '') },
      message: /^Greet has no Handler\./,
    },
  ];

  for (const { what, files, attributes, message } of failures)
    it(`when ${what}`, async () => {
      const path = sessions().write({ 'template.yaml': template(), 'index.js': greeter, ...files });
      const event = attributes?.['event'];
      const answer = await sessions()
        .connect()
        .launch({
          template: path('template.yaml'),
          function: 'Greet',
          ...attributes,
          ...(event === 'event.json' && { event: path(event) }),
        });
      assert.equal(answer.success, false);
      assert.match(errorOf(answer), message);
    });

  it('when no runtime runs it', async () => {
    const path = sessions().write({
      'template.yaml': template().replace(/nodejs\d+\.x/, 'java21'),
      'index.js': greeter,
    });
    const client = sessions().connect();
    await client.launch({ template: path('template.yaml'), function: 'Greet', noDebug: true });
    await client.event('terminated');
    assert.match(client.output, /needs the runtime java21, which cannot be run here yet\./);
  });

  it('when TypeScript does not build, with file, line and column', async () => {
    const path = sessions().write({
      'template.yaml': template(),
      'index.ts': `export const handler = async () => {\n  return 1 +;\n};`,
    });
    const client = sessions().connect();
    await client.launch({ template: path('template.yaml'), function: 'Greet' });
    await client.event('terminated');
    assert.match(client.output, /index\.ts:2:13: Unexpected ";"/);
  });
});
