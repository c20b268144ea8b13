import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { functionsOf } from '../../../src/template/functions.ts';
import {
  containerImageOf,
  type ContainerImage,
  type UnsupportedImage,
} from '../../../src/template/image/containerImage.ts';
import { dedent, yaml } from '../text.ts';

interface Given {
  /** Files of the build context, `app`. */
  readonly files?: readonly string[];
  readonly metadata?: string;
  readonly properties?: string;
  readonly dockerignore?: string;
}

const usualFiles = ['app.js', 'package.json', 'src/app.py', 'src/lib/util.py', 'requirements.txt'];

function read(
  dockerfile: string,
  {
    files = usualFiles,
    metadata = 'DockerContext: ./app, Dockerfile: Dockerfile',
    properties = '',
    dockerignore,
  }: Given = {},
): ContainerImage | UnsupportedImage {
  const template = yaml(`
    Transform: AWS::Serverless-2016-10-31
    Parameters: { Version: { Type: String, Default: '22' } }
    Resources:
      F:
        Type: AWS::Serverless::Function
        Metadata: { ${metadata} }
        Properties: { PackageType: Image, ${properties} }
  `);
  const [func] = functionsOf(template);
  assert.ok(func);
  const context = { template, parameters: {}, stackName: 's', region: 'eu-west-1', accountId: '1' };
  const paths = ['Dockerfile', ...files].map((path) => posix.join('app', path));
  return containerImageOf(func, context, {
    read: (path) =>
      new Map([
        ['app/Dockerfile', dedent(dockerfile)],
        ['app/.dockerignore', dockerignore],
      ]).get(posix.normalize(path)),
    kindOf: (path) => {
      const normal = posix.join(path, '.').replace(/\/$/, '');
      if (paths.includes(normal)) return 'file';
      return paths.some((each) => each.startsWith(`${normal}/`)) ? 'folder' : undefined;
    },
  });
}

function image(dockerfile: string, given?: Given): ContainerImage {
  const found = read(dockerfile, given);
  assert.ok(found.kind === 'image', JSON.stringify(found));
  return found;
}

function reason(dockerfile: string, given?: Given): string {
  const found = read(dockerfile, given);
  assert.ok(found.kind === 'unsupported', JSON.stringify(found));
  return found.reason;
}

const node = 'FROM public.ecr.aws/lambda/nodejs:20';
const run = 'CMD ["app.handler"]';

describe('The base image of a function', () => {
  const cases: readonly (readonly [from: string, runtime: string])[] = [
    ['public.ecr.aws/lambda/nodejs:20', 'nodejs20.x'],
    ['--platform=linux/arm64 public.ecr.aws/lambda/nodejs:22-arm64', 'nodejs22.x'],
    ['public.ecr.aws/lambda/python:3.12.2025.01.22.10-x86_64', 'python3.12'],
    ['amazon/aws-lambda-python:3.9 AS function', 'python3.9'],
    ['1.dkr.ecr.eu-west-1.amazonaws.com/public/lambda/nodejs:20@sha256:ab', 'nodejs20.x'],
    ['public.ecr.aws/lambda/java:21', 'java21'],
    ['public.ecr.aws/lambda/dotnet:8', 'dotnet8'],
    ['public.ecr.aws/lambda/ruby:3.4', 'ruby3.4'],
  ];
  for (const [from, runtime] of cases)
    it(`says its runtime: ${from}`, () => {
      assert.equal(image(`FROM ${from}\nCOPY app.js ./\n${run}`).runtime, runtime);
    });

  it('may depend on arguments, of the template too', () => {
    const dockerfile = `
      ARG REPOSITORY=public.ecr.aws/lambda/nodejs
      ARG VERSION=18
      FROM $REPOSITORY:\${VERSION}
      COPY app.js ./
      ${run}
    `;
    assert.equal(image(dockerfile).runtime, 'nodejs18.x');
    const metadata = 'DockerContext: app, Dockerfile: Dockerfile, DockerBuildArgs: { VERSION: !Ref Version }';
    assert.equal(image(dockerfile, { metadata }).runtime, 'nodejs22.x');
  });

  it('is Node.js or Python itself where a runtime interface client is started', () => {
    const dockerfile = `
      FROM node:20-bookworm
      WORKDIR /function
      COPY . .
      ENTRYPOINT ["/usr/local/bin/npx", "aws-lambda-ric"]
      ${run}
    `;
    const { runtime, taskRoot } = image(dockerfile);
    assert.deepEqual([runtime, taskRoot], ['nodejs20.x', { kind: 'folder', path: 'app' }]);
  });
});

describe('The handler of an image', () => {
  it('is its CMD', () => {
    assert.equal(image(`${node}\nCOPY app.js ./\ncmd [ "app.handler" ]`).handler, 'app.handler');
  });

  it('is the Command of its ImageConfig before that', () => {
    const properties = 'ImageConfig: { Command: [other.handler] }';
    assert.equal(image(`${node}\nCOPY app.js ./\n${run}`, { properties }).handler, 'other.handler');
  });

  it('may come from an earlier stage', () => {
    const dockerfile = `${node} AS base\nCOPY app.js ./\n${run}\nFROM base\nENV LEVEL=debug`;
    const { handler, environment } = image(dockerfile);
    assert.deepEqual([handler, [...environment]], ['app.handler', [['LEVEL', 'debug']]]);
  });
});

describe('The code of an image', () => {
  const folder = (path: string): object => ({ kind: 'folder', path });

  it('is the folder that is copied', () => {
    assert.deepEqual(image(`${node}\nCOPY . .\n${run}`).taskRoot, folder('app'));
    assert.deepEqual(image(`${node}\nCOPY src/ \${LAMBDA_TASK_ROOT}\n${run}`).taskRoot, folder('app/src'));
    assert.deepEqual(image(`${node}\nCOPY src $LAMBDA_TASK_ROOT/src/\n${run}`).taskRoot, folder('app'));
  });

  it('is the folder of the files that are copied', () => {
    assert.deepEqual(image(`${node}\nCOPY app.js package*.json ./\n${run}`).taskRoot, folder('app'));
    assert.deepEqual(image(`${node}\nCOPY ["src/app.py", "./"]\n${run}`).taskRoot, folder('app/src'));
    assert.deepEqual(image(`${node}\nCOPY src/*.py /var/task\n${run}`).taskRoot, folder('app/src'));
  });

  it('is that wherever the files lie that only RUN reads', () => {
    const dockerfile = `
      FROM public.ecr.aws/lambda/python:3.12
      COPY requirements.txt .
      RUN pip install -r requirements.txt --target "$LAMBDA_TASK_ROOT"
      COPY src/ .
      ${run}
    `;
    const { taskRoot, runs } = image(dockerfile);
    assert.deepEqual(taskRoot, folder('app/src'));
    assert.deepEqual(runs, ['pip install -r requirements.txt --target "$LAMBDA_TASK_ROOT"']);
  });

  it('is assembled where it lies otherwise', () => {
    assert.deepEqual(image(`${node}\nCOPY app.js index.js\nCOPY src/lib lib\n${run}`).taskRoot, {
      kind: 'assembled',
      parts: [
        { source: 'app/app.js', path: 'index.js' },
        { source: 'app/src/lib', path: 'lib' },
      ],
    });
  });

  it('comes through stages', () => {
    const dockerfile = `
      ${node} AS build
      WORKDIR /usr/app
      COPY . .
      RUN npm ci
      ${node}
      COPY --from=build /usr/app/src ./
      ${run}
    `;
    assert.deepEqual(image(dockerfile).taskRoot, folder('app/src'));
  });

  it('is the sources of what RUN builds', () => {
    const dockerfile = (copy: string): string => `
      ${node} AS builder
      WORKDIR /usr/app
      COPY package.json app.ts ./
      RUN npm install && \\
        # continued
        npm run build
      ${node}
      WORKDIR \${LAMBDA_TASK_ROOT}
      COPY --from=builder ${copy} ./
      ${run}
    `;
    for (const copy of ['/usr/app/dist/*', '/usr/app/app.js'])
      assert.deepEqual(
        image(dockerfile(copy), { files: ['app.ts', 'package.json'] }).taskRoot,
        folder('app'),
      );
  });

  it('leaves out what goes elsewhere or is not here', () => {
    const dockerfile = `${node}
      COPY --from=public.ecr.aws/extension:1 /extension /opt/extensions/
      COPY src/lib /srv/lib
      COPY app.js ./
      COPY <<EOF ./config
      ENTRYPOINT ["nothing"]
      EOF
      ${run}`;
    const { leftOut, taskRoot } = image(dockerfile);
    assert.deepEqual([leftOut, taskRoot], [['/extension', '/srv/lib'], folder('app')]);
  });

  it('has in /opt what is copied there', () => {
    const { opt, leftOut } = image(`${node}\nCOPY src/lib /opt/lib\nCOPY app.js ./\n${run}`);
    assert.deepEqual([opt, leftOut], [[{ source: 'app/src/lib', path: 'lib' }], []]);
  });

  describe('lacks what .dockerignore leaves out', () => {
    const leftOut = (dockerignore: string, dockerfile = `${node}\nCOPY app.js src ./\n${run}`): unknown =>
      image(dockerfile, { files: ['app.js', 'src/util.js', 'target/x/bootstrap'], dockerignore }).leftOut;

    it('by a pattern', () => {
      assert.deepEqual(leftOut('# comment\n/s?c\n'), ['src']);
      assert.deepEqual(leftOut('**/src'), ['src']);
      assert.deepEqual(leftOut('*/src'), []);
    });

    it('but for exceptions that come after', () => {
      assert.deepEqual(leftOut('*\n!src\n!app.js'), []);
      assert.deepEqual(leftOut('!src\nsrc'), ['src']);
    });

    it('unless a stage may have made it', () => {
      const dockerfile = `FROM rust:1 AS build
        COPY . /app
        RUN cargo build
        FROM public.ecr.aws/lambda/provided:al2023
        COPY --from=build /app/target/x/bootstrap /var/runtime/
        CMD ["x"]`;
      assert.deepEqual(leftOut('target', dockerfile), []);
    });
  });

  it('of a custom runtime has the executable that the image starts as its bootstrap', () => {
    const provided = 'FROM public.ecr.aws/lambda/provided:al2023';
    const bootstrap = image(`${provided}\nCOPY bootstrap \${LAMBDA_RUNTIME_DIR}/`, { files: ['bootstrap'] });
    assert.deepEqual([bootstrap.runtime, bootstrap.taskRoot], ['provided.al2023', folder('app')]);
    const main = image(`${provided}\nCOPY main ./main\nENTRYPOINT ["./main"]`, { files: ['main'] });
    assert.deepEqual(main.taskRoot, {
      kind: 'assembled',
      parts: [
        { source: 'app/main', path: 'main' },
        { source: 'app/main', path: 'bootstrap' },
      ],
    });
  });

  it('lies where the AWS CDK put it', () => {
    const metadata =
      "'aws:asset:path': app, 'aws:asset:property': Code.ImageUri, 'aws:asset:docker-build-target': one";
    const dockerfile = `${node} AS one\nCOPY app.js ./\n${run}\nFROM scratch`;
    assert.deepEqual(image(dockerfile, { metadata }).taskRoot, folder('app'));
  });

  it('starts in its working directory', () => {
    assert.equal(image(`${node}\nWORKDIR src\nCOPY . /var/task\n${run}`).workingDirectory, 'src');
    const properties = 'ImageConfig: { WorkingDirectory: /var/task/src }';
    assert.equal(image(`${node}\nCOPY . .\n${run}`, { properties }).workingDirectory, 'src');
  });
});

describe('An image that cannot run without Docker says why:', () => {
  it('it lies in a registry', () => {
    assert.match(reason('', { metadata: '' }), /registry/);
  });

  it('its Dockerfile is not there', () => {
    assert.match(reason('', { metadata: 'DockerContext: other' }), /other\/Dockerfile, is not there/);
  });

  it('it is made from an image that is not for Lambda', () => {
    assert.match(reason(`FROM debian:12\nCOPY . .\nENTRYPOINT ["/main"]`), /debian:12/);
    assert.match(reason(`FROM node:20\nCOPY . .\nENTRYPOINT ["node", "app.js"]`), /node:20/);
  });

  it('its executable is built by a RUN line', () => {
    const dockerfile = `
      FROM golang:1.24 AS build
      COPY . .
      RUN go build -o /main
      FROM public.ecr.aws/lambda/provided:al2023
      COPY --from=build /main ./main
      ENTRYPOINT ["./main"]
    `;
    assert.match(reason(dockerfile), /\.\/main, which its image starts/);
  });

  it('it has no command, or one in the form that Lambda cannot read', () => {
    assert.match(reason(`${node}\nCOPY . .`), /no CMD/);
    assert.match(reason(`${node}\nCOPY . .\nCMD app.handler`), /no list/);
  });

  it('it has nothing of the build context', () => {
    assert.match(reason(`${node}\nCOPY nowhere.js ./\n${run}`), /copies nothing that is here/);
  });

  it('whatever of a Dockerfile is written so far', () => {
    const whole = dedent(`
      # escape=\`
      ARG A="one two" B
      FROM --platform=$A \${B:-amazon/aws-lambda-nodejs:20} as base
      ENV X=1 Y='2' Z
      COPY --chown=1 ["a b", "./"]
      RUN <<EOF
      x
      EOF
      FROM base
      COPY --from=0 /a* \${X:+/var/task}/
      ENTRYPOINT [ "/lambda-entrypoint.sh" ]
      CMD ["app.handler"]
    `);
    for (let end = 0; end <= whole.length; end++) read(whole.slice(0, end));
  });

  it('it is no Dockerfile at all', () => {
    assert.match(reason('\u0000 ]['), /no stage/);
  });
});
