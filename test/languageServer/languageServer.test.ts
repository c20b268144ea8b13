import assert from 'node:assert/strict';
import { once } from 'node:events';
import { fork } from 'node:child_process';
import {
  applicationsChangedNotification,
  applicationsRequest,
  roleRequest,
  sampleEventsRequest,
  templateFilesNotification,
  type ApplicationSummary,
  type RoleSummary,
  type SampleEvent,
} from '../../src/protocol/languageServer.ts';
import {
  buildLanguageServer,
  LanguageClient,
  temporaryFolder,
  type TemporaryFolder,
} from '../support/languageClient.ts';

const template = `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Timeout: 7
Resources:
  Hello:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Get:
          Type: HttpApi
          Properties: { Path: /hello, Method: get }
`;
const handler = 'const greeting = 1;\nexport const handler = async () => greeting;\n';
const broken = template.replace('app.handler', 'app.handel');

describe('the language server', () => {
  let built: TemporaryFolder;
  let serverFile: string;
  let folder: TemporaryFolder;
  let client: LanguageClient;
  let uri: string;

  before(async () => {
    built = await temporaryFolder();
    serverFile = await buildLanguageServer(built.path);
  });

  after(() => built.remove());

  beforeEach(async () => {
    folder = await temporaryFolder({ 'template.yaml': template, 'src/app.mjs': handler });
    uri = folder.uri('template.yaml');
    client = new LanguageClient(serverFile);
  });

  afterEach(async () => {
    await client.stop();
    await folder.remove();
  });

  const messages = async (): Promise<string[]> =>
    (await client.diagnostics(uri)).map(({ message }) =>
      typeof message === 'string' ? message : message.value,
    );
  const applications = (): Promise<ApplicationSummary[]> =>
    client.connection.sendRequest(applicationsRequest);

  describe('publishes diagnostics', () => {
    it('when a template is opened and when it changes', async () => {
      await client.initialize();
      await client.open(uri, broken);
      assert.deepEqual(await client.diagnostics(uri), [
        {
          range: { start: { line: 9, character: 15 }, end: { line: 9, character: 25 } },
          severity: 1,
          code: 'handler-export-missing',
          source: 'lambda',
          message: '`src/app.mjs` does not export `handel`. Did you mean `handler`?',
        },
      ]);
      await client.change(uri, template);
      assert.deepEqual(await messages(), []);
    });

    it('of the last version where many follow at once, and of few before it', async () => {
      await client.initialize();
      await client.open(uri, template);
      for (let edit = 0; edit < 20; edit++) await client.change(uri, `${template}# ${edit}\n`);
      await client.change(uri, broken);
      let published = 1;
      while ((await messages()).length === 0) published++;
      assert.ok(published < 10, `${published} times`);
    });

    it('of no other YAML, and takes them back where a document is a template no longer', async () => {
      await client.initialize();
      const other = folder.uri('compose.yaml');
      await client.open(other, 'services: {}\nResource: {}\n');
      await client.open(uri, broken);
      assert.equal((await messages()).length, 1);
      await client.change(uri, 'services: {}\n');
      assert.deepEqual(await messages(), []);
      await client.change(other, template.replace('Globals', 'Gobals'));
      assert.equal((await client.diagnostics(other)).length, 1);
    });

    it('and takes them back when the document is closed', async () => {
      await client.initialize();
      await client.open(uri, broken);
      assert.equal((await messages()).length, 1);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      assert.deepEqual(await messages(), []);
    });

    it('again when a file of the application changes', async () => {
      await client.initialize();
      await client.open(uri, template);
      assert.deepEqual(await messages(), []);
      await folder.write('src/app.mjs', 'export const other = 1;\n');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: folder.uri('src/app.mjs'), type: 2 }],
      });
      assert.deepEqual(await messages(), ['`src/app.mjs` does not export `handler`.']);
    });

    it('of a samconfig, and again when the template beside it changes', async () => {
      await client.initialize();
      await client.open(uri, template);
      const samconfig = folder.uri('samconfig.toml');
      const text = '[default.deploy.parameters]\nparameter_overrides = "Stage=dev"\n';
      await client.open(samconfig, text, 'toml');
      const codes = (await client.diagnostics(samconfig)).map(({ code }) => code);
      assert.deepEqual(codes, ['samconfig-parameter']);
      await client.change(uri, `${template}Parameters:\n  Stage: { Type: String }\n`);
      assert.deepEqual(await client.diagnostics(samconfig), []);
    });

    it('of text that is not saved, without looking for files', async () => {
      await client.initialize();
      await client.open('untitled:Untitled-1', template.replace('nodejs22.x', 'nodejs21.x'));
      const codes = (await client.diagnostics('untitled:Untitled-1')).map(({ code }) => code);
      assert.deepEqual(codes, ['unsupported-runtime']);
    });

    it('until a setting switches them off', async () => {
      await client.initialize();
      await client.open(uri, broken);
      assert.equal((await messages()).length, 1);
      await client.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { lambdaWorkbench: { diagnostics: { enabled: false } } },
      });
      assert.deepEqual(await messages(), []);
    });

    it('only once the settings of a client that can be asked allow it', async () => {
      client.connection.onRequest('workspace/configuration', () => [{ diagnostics: { enabled: false } }]);
      await client.initialize({ capabilities: { workspace: { configuration: true } } });
      await client.open(uri, broken);
      await applications();
      client.connection.onRequest('workspace/configuration', () => [null]);
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      assert.equal((await messages()).length, 1);
      await client.change(uri, template);
      assert.deepEqual(await messages(), []);
    });
  });

  it('has each workspace folder’s own settings', async () => {
    await folder.write('quiet/template.yaml', broken);
    await folder.write('quiet/src/app.mjs', handler);
    const quiet = folder.uri('quiet');
    client.connection.onRequest(
      'workspace/configuration',
      ({ items }: { items: readonly { readonly scopeUri?: string }[] }) =>
        items.map(({ scopeUri }) =>
          scopeUri === quiet
            ? { region: 'eu-west-3', diagnostics: { severity: { 'handler-export-missing': 'off' } } }
            : { region: 'eu-west-1' },
        ),
    );
    await client.initialize({
      capabilities: { workspace: { configuration: true } },
      workspaceFolders: [
        { uri: folder.uri(''), name: 'loud' },
        { uri: quiet, name: 'quiet' },
      ],
    });
    await client.open(uri, broken);
    await client.open(folder.uri('quiet/template.yaml'), broken);
    assert.equal((await client.diagnostics(uri)).length, 1);
    assert.deepEqual(await client.diagnostics(folder.uri('quiet/template.yaml')), []);
  });

  describe('answers applications', () => {
    it('of the files the client names, from disk', async () => {
      await client.initialize();
      await client.connection.sendNotification(templateFilesNotification, { uris: [uri] });
      const [application, ...others] = await applications();
      assert.ok(application);
      assert.deepEqual(others, []);
      assert.equal(application.templateUri, uri);
      assert.equal(application.kind, 'sam');
      assert.deepEqual(application.functions, [
        {
          logicalId: 'Hello',
          functionName: `${application.stackName}-Hello`,
          range: { start: { line: 5, character: 2 }, end: { line: 5, character: 7 } },
          fullRange: application.functions[0]?.fullRange,
          packageType: 'Zip',
          runtime: 'nodejs22.x',
          handler: 'app.handler',
          memorySizeMb: 128,
          timeoutSeconds: 7,
          handlerLocation: {
            uri: folder.uri('src/app.mjs'),
            range: { start: { line: 1, character: 13 }, end: { line: 1, character: 20 } },
          },
          hasRole: true,
          triggers: [
            {
              logicalId: 'Get',
              type: 'HttpApi',
              detail: 'GET /hello',
              range: application.functions[0]?.triggers[0]?.range,
            },
          ],
        },
      ]);
    });

    it('as open documents have them', async () => {
      await client.initialize();
      await client.connection.sendNotification(templateFilesNotification, { uris: [uri] });
      await client.open(uri, template.replace('Hello', 'Renamed'));
      const [application] = await applications();
      assert.equal(application?.functions[0]?.logicalId, 'Renamed');
    });

    it('of the open documents for a client that names no files', async () => {
      await client.initialize();
      await client.open(uri, template);
      await client.open(folder.uri('other.yaml'), 'services: {}');
      assert.deepEqual(
        (await applications()).map(({ templateUri }) => templateUri),
        [uri],
      );
    });

    it('with the stack name of samconfig', async () => {
      await folder.write('samconfig.toml', '[default.global.parameters]\nstack_name = "greetings"\n');
      await client.initialize();
      await client.connection.sendNotification(templateFilesNotification, { uris: [uri] });
      const [application] = await applications();
      assert.equal(application?.stackName, 'greetings');
      assert.equal(application.functions[0]?.functionName, 'greetings-Hello');
    });

    it('with stack names that differ within a workspace folder', async () => {
      await folder.write('a/app/template.yaml', template);
      await folder.write('b/app/template.yaml', template);
      const workspaceFolders = [{ uri: folder.uri('.'), name: 'workspace' }];
      await client.initialize({ workspaceFolders });
      const uris = [folder.uri('a/app/template.yaml'), folder.uri('b/app/template.yaml')];
      await client.connection.sendNotification(templateFilesNotification, { uris });
      assert.deepEqual(
        (await applications()).map(({ stackName }) => stackName),
        ['app', 'b-app'],
      );
    });

    it('with the reason why a function cannot be run', async () => {
      await client.initialize();
      await client.open(uri, template.replace('nodejs22.x', 'java21'));
      const [application] = await applications();
      assert.equal(
        application?.functions[0]?.notRunnable,
        'java21 is not run yet; these are: Node.js, Python, custom runtimes.',
      );
    });

    it('and says when they change', async () => {
      await client.initialize();
      await client.open(uri, template);
      await messages();
      await applications();
      const changed = new Promise<void>((resolve) => {
        client.connection.onNotification(applicationsChangedNotification, resolve);
      });
      await client.change(uri, template.replace('Timeout: 7', 'Timeout: 8'));
      await changed;
      const [application] = await applications();
      assert.equal(application?.functions[0]?.timeoutSeconds, 8);
    });
  });

  it('answers an event for each trigger', async () => {
    await client.initialize();
    await client.open(uri, template);
    const events: SampleEvent[] = await client.connection.sendRequest(sampleEventsRequest, {
      templateUri: uri,
      function: 'Hello',
    });
    assert.deepEqual(
      events.map(({ label, trigger, triggerType }) => ({ label, trigger, triggerType })),
      [{ label: 'GET /hello', trigger: 'Get', triggerType: 'HttpApi' }],
    );
  });

  it('answers what a function may do, and says when that is something else', async () => {
    const role = (): Promise<RoleSummary> =>
      client.connection.sendRequest(roleRequest, { templateUri: uri, function: 'Hello' });
    const permitted = template.replace('Events:', 'Policies: [AmazonS3ReadOnlyAccess]\n      Events:');
    await client.initialize();
    await client.open(uri, permitted);
    await messages();
    await applications();
    const { name, policies } = await role();
    assert.equal(name, 'HelloRole');
    assert.deepEqual(policies[0]?.range, {
      start: { line: 11, character: 17 },
      end: { line: 11, character: 39 },
    });
    const changed = new Promise<void>((resolve) => {
      client.connection.onNotification(applicationsChangedNotification, resolve);
    });
    // All else, and each line of it, stays what it is.
    await client.change(uri, permitted.replace('S3ReadOnly', 'S3FullXxxx'));
    await changed;
    assert.equal((await role()).policies[0]?.name, 'AmazonS3FullXxxxAccess');
  });

  describe('ends', () => {
    it('when its input ends', async () => {
      await client.initialize();
      const exited = once(client.process, 'exit');
      client.process.stdin?.end();
      await exited;
    });

    it('when the channel to its parent closes', async () => {
      const child = fork(serverFile, ['--node-ipc']);
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
      await client.initialize();
    });
  });
});
