import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Json } from '../../src/shared/json.ts';
import { writeFiles } from '../support/files.ts';
import { TestLocalLambda } from '../support/localLambda.ts';
import { pythonOf } from '../support/python.ts';
import { zipOf } from '../support/zip.ts';

const says = (what: string): string => `exports.handler = async () => ${what};`;

describe('Code that is no folder', function () {
  let lambda: TestLocalLambda;

  before(() => {
    lambda = new TestLocalLambda();
  });

  after(async () => {
    await lambda.dispose();
  });

  /** A template with the one function F, and files beside it. */
  function templateOf(properties: string, files: Readonly<Record<string, string | Buffer>> = {}): string {
    const folder = writeFiles(lambda.folder, { 'template.yaml': template(properties) });
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const path = join(folder, 'template.yaml');
    lambda.localLambda.setTemplates([path]);
    return path;
  }

  const template = (properties: string): string => `
Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: f
      Timeout: 10
      ${properties}
  Shared: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: layer.zip } }
`;
  const node = 'Runtime: nodejs20.x\n      Handler: index.handler\n      ';

  it('runs where it stands in the template', async () => {
    const path = templateOf(`${node}InlineCode: !Sub "exports.handler = async () => '\${AWS::Region}'"`);
    assert.equal(await lambda.invoke(path, 'F'), 'us-east-1');
  });

  it('is new when the template changes', async () => {
    const path = templateOf(`${node}InlineCode: ${says('1')}`);
    assert.equal(await lambda.invoke(path, 'F'), 1);
    writeFileSync(path, template(`${node}InlineCode: ${says('22')}`));
    lambda.localLambda.filesChanged([path]);
    assert.equal(await lambda.invoke(path, 'F'), 22);
  });

  it('in Python is a file index.py', async function () {
    const { runtime } = await pythonOf(this);
    const path = templateOf(
      `Runtime: ${runtime}\n      Handler: index.main\n      InlineCode: "def main(event, context): return __file__[-8:]"`,
    );
    assert.equal(await lambda.invoke(path, 'F'), 'index.py');
  });

  describe('has the module for custom resources where it names it:', () => {
    async function answered(path: string): Promise<Json> {
      const server = createServer((request, response) => {
        void text(request).then((body) => {
          received.push(JSON.parse(body) as Json);
          response.end();
        });
      });
      const received: Json[] = [];
      await once(server.listen(0, '127.0.0.1'), 'listening');
      const ResponseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      await lambda.invoke(path, 'F', { ResponseURL, StackId: 's', RequestId: 'r', LogicalResourceId: 'l' });
      server.close();
      return received[0] ?? null;
    }
    const answer = {
      Status: 'SUCCESS',
      PhysicalResourceId: 'p',
      StackId: 's',
      RequestId: 'r',
      LogicalResourceId: 'l',
      NoEcho: false,
      Data: { a: 1 },
    };

    it('cfn-response for Node.js', async () => {
      const code = `const r = require('cfn-response'); exports.handler = (e, c) => { r.send(e, c, r.SUCCESS, { a: 1 }, 'p') }`;
      const { Reason: reason, ...rest } = (await answered(
        templateOf(`${node}InlineCode: "${code}"`),
      )) as Record<string, Json>;
      assert.deepEqual(rest, answer);
      assert.match(JSON.stringify(reason), /log stream/);
    });

    it('cfnresponse for Python', async function () {
      const { runtime } = await pythonOf(this);
      const path = templateOf(`Runtime: ${runtime}
      Handler: index.handler
      InlineCode: |
        import cfnresponse
        def handler(event, context):
          cfnresponse.send(event, context, cfnresponse.SUCCESS, {"a": 1}, "p")`);
      const { Reason: reason, ...rest } = (await answered(path)) as Record<string, Json>;
      assert.deepEqual(rest, answer);
      assert.match(JSON.stringify(reason), /log stream/);
    });
  });

  it('runs from an archive, unpacked once for each state of it', async () => {
    const path = templateOf(`${node}CodeUri: app.zip`, {
      'app.zip': zipOf([{ name: 'index.js', text: says('__dirname') }]),
    });
    const folder = (await lambda.invoke(path, 'F')) as string;
    assert.ok(folder.startsWith(join(lambda.cacheFolder, 'archives')));
    const archive = join(path, '..', 'app.zip');
    const states = join(folder, '..');
    for (const answer of ['1', '22', '333']) {
      writeFileSync(archive, zipOf([{ name: 'index.js', text: says(answer) }]));
      lambda.localLambda.filesChanged([archive]);
      assert.equal(await lambda.invoke(path, 'F'), Number(answer));
    }
    assert.equal(readdirSync(states).length, 2);
  });

  it('runs a bootstrap of an archive', async function () {
    if (process.platform === 'win32') this.skip();
    const bootstrap = `#!/bin/sh
api="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation"
while true; do
  id=$(curl -sS -D - -o /dev/null "$api/next" | tr -d '\\r' | sed -n 's/^lambda-runtime-aws-request-id: //Ip')
  curl -sS -o /dev/null -d '"from the archive"' "$api/$id/response"
done`;
    const path = templateOf('Runtime: provided.al2023\n      Handler: x\n      CodeUri: app.zip', {
      'app.zip': zipOf([{ name: 'bootstrap', text: bootstrap, mode: 0o100755 }]),
    });
    assert.equal(await lambda.invoke(path, 'F'), 'from the archive');
  });

  it('has layers from archives', async () => {
    const path = templateOf(
      `${node}InlineCode: exports.handler = async () => require('shared')\n      Layers: [!Ref Shared]`,
      { 'layer.zip': zipOf([{ name: 'nodejs/node_modules/shared.js', text: 'module.exports = 7;' }]) },
    );
    assert.equal(await lambda.invoke(path, 'F'), 7);
  });

  describe('but an image', () => {
    const image = `PackageType: Image
    Metadata: { DockerContext: ., Dockerfile: Dockerfile }`;
    const from = 'FROM public.ecr.aws/lambda/nodejs:20\n';

    it('runs from the folder that its Dockerfile copies', async () => {
      const path = templateOf(image, {
        Dockerfile: `${from}ENV GREETING=hello\nCOPY app.js ./\nCMD ["app.handler"]`,
        'app.js': says('[process.env.GREETING, __dirname, process.cwd()]'),
      });
      const folder = dirname(path);
      assert.deepEqual(await lambda.invoke(path, 'F'), ['hello', folder, folder]);
      assert.match(
        lambda.notices.at(-1) ?? '',
        /^The container image of F runs without Docker, as nodejs20\.x/,
      );
    });

    it('is new when its Dockerfile changes', async () => {
      const dockerfile = (handler: string): string => `${from}COPY app.js ./\nCMD ["app.${handler}"]`;
      const path = templateOf(image, {
        Dockerfile: dockerfile('one'),
        'app.js': 'exports.one = async () => 1; exports.two = async () => 2;',
      });
      assert.equal(await lambda.invoke(path, 'F'), 1);
      const changed = join(dirname(path), 'Dockerfile');
      writeFileSync(changed, dockerfile('two'));
      lambda.localLambda.filesChanged([changed]);
      assert.equal(await lambda.invoke(path, 'F'), 2);
    });

    it('is copied together where its files lie otherwise, and again when they change', async () => {
      const folder = writeFiles(lambda.folder, {
        Dockerfile: `${from}COPY main.js index.js\nCOPY src/lib lib\nWORKDIR lib\nCMD ["index.handler"]`,
        'main.js':
          "exports.handler = async () => [require('./lib/answer'), require('installed'), process.cwd()];",
        'src/lib/answer.js': 'module.exports = 42;',
        'node_modules/installed/index.js': 'module.exports = true;',
        'template.yaml': template(image),
      });
      const path = join(folder, 'template.yaml');
      lambda.localLambda.setTemplates([path]);
      const [answer, installed, cwd] = (await lambda.invoke(path, 'F')) as [number, boolean, string];
      assert.deepEqual([answer, installed, basename(cwd)], [42, true, 'lib']);
      const changed = join(folder, 'src', 'lib', 'answer.js');
      writeFileSync(changed, 'module.exports = 43;');
      lambda.localLambda.filesChanged([changed]);
      assert.equal(((await lambda.invoke(path, 'F')) as Json[])[0], 43);
    });

    it('has in /opt what its Dockerfile copies there, with its packages', async () => {
      const path = templateOf(image, {
        Dockerfile: `${from}COPY app.js ./\nCOPY layer /opt/\nCOPY extra.js /opt/nodejs/node_modules/\nCMD ["app.handler"]`,
        'app.js': says("[require('shared'), require('extra')]"),
        'layer/nodejs/node_modules/shared.js': 'module.exports = 1;',
        'extra.js': 'module.exports = 2;',
      });
      assert.deepEqual(await lambda.invoke(path, 'F'), [1, 2]);
    });

    it('lacks what .dockerignore leaves out where its files are copied together', async () => {
      const path = templateOf(image, {
        Dockerfile: `${from}COPY src app\nCMD ["app/index.handler"]`,
        '.dockerignore': '**/*.key\n!src/public.key',
        'src/index.js': says("require('node:fs').readdirSync(__dirname)"),
        'src/private.key': '',
        'src/public.key': '',
      });
      assert.deepEqual(await lambda.invoke(path, 'F'), ['index.js', 'public.key']);
    });

    it('that needs Docker is not run', async () => {
      const path = templateOf(image, { Dockerfile: 'FROM debian:12\nENTRYPOINT ["/main"]' });
      await assert.rejects(lambda.invoke(path, 'F'), { code: 'image-not-supported', message: /debian:12/ });
    });
  });

  it('says so where the archive is gone', async () => {
    const path = templateOf(`${node}CodeUri: app.zip`, { 'app.zip': zipOf([]) });
    rmSync(join(path, '..', 'app.zip'));
    await assert.rejects(lambda.invoke(path, 'F'), { code: 'code-not-found' });
  });
});
