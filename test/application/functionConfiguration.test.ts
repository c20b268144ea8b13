import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { ConfigurationOverrides } from '../../src/application/functionConfiguration.ts';
import { functionConfigurationOf } from '../../src/application/functionConfiguration.ts';
import { UserError } from '../../src/shared/userError.ts';
import { applicationOf, folder } from './memoryFiles.ts';

const code = { 'src/app.mjs': '', 'layers/common/nodejs/x.mjs': '' };

/** A template with the one function F, whose properties are lines of YAML. */
function functionWith(properties: string, rest = ''): string {
  const indented = properties.trim().replace(/\n\s*/g, '\n      ');
  return [
    'Transform: AWS::Serverless-2016-10-31',
    'Resources:',
    '  F:',
    '    Type: AWS::Serverless::Function',
    '    Properties:',
    `      ${indented}`,
    rest,
  ].join('\n');
}

const usual = `
  Runtime: nodejs22.x
  Handler: app.handler
  CodeUri: src/
`;

function configure(
  template: string,
  overrides: ConfigurationOverrides = {},
  files: Readonly<Record<string, string>> = {},
): ReturnType<typeof functionConfigurationOf> {
  return functionConfigurationOf(applicationOf(template, { ...code, ...files }), 'F', overrides);
}

function codeOfError(template: string, logicalId = 'F'): string {
  try {
    functionConfigurationOf(applicationOf(template, code), logicalId);
    return 'none';
  } catch (error) {
    assert.ok(error instanceof UserError);
    return error.code;
  }
}

describe('the configuration of a function', () => {
  it('has AWS’s defaults', () => {
    const { configuration, code: itsCode, layers, notices } = configure(functionWith(usual));
    const { description, ...runs } = configuration;
    assert.ok(description);
    assert.deepEqual(runs, {
      functionName: 'my-shop-F',
      functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:my-shop-F',
      runtime: 'nodejs22.x',
      handler: 'app.handler',
      timeoutSeconds: 3,
      memorySizeMb: 128,
      region: 'eu-west-1',
      accountId: '123456789012',
      version: '$LATEST',
      environment: {},
      logGroupName: '/aws/lambda/my-shop-F',
    });
    assert.deepEqual(itsCode, { kind: 'path', path: join(folder, 'src') });
    assert.deepEqual(layers, []);
    assert.deepEqual(notices, []);
  });

  it('resolves what the template computes', () => {
    const { configuration } = configure(
      `
      Parameters: { Seconds: { Type: Number, Default: 30 } }
      Conditions: { Big: !Equals [a, a] }
      Resources:
        Queue: { Type: AWS::SQS::Queue }
        F:
          Type: AWS::Lambda::Function
          Properties:
            FunctionName: orders
            Runtime: nodejs22.x
            Handler: app.handler
            Code: !If [Big, src, other]
            Timeout: !Ref Seconds
            MemorySize: !If [Big, 512, 128]
            LoggingConfig: { LogGroup: /shop }
            Environment: { Variables: { QUEUE: !Ref Queue } }
      `,
    );
    const { functionName, timeoutSeconds, memorySizeMb, logGroupName, environment } = configuration;
    assert.deepEqual(
      [functionName, timeoutSeconds, memorySizeMb, logGroupName],
      ['orders', 30, 512, '/shop'],
    );
    assert.deepEqual(environment, {
      QUEUE: 'https://sqs.eu-west-1.amazonaws.com/123456789012/my-shop-Queue',
    });
  });

  it('takes parameters and an interpreter from its overrides', () => {
    const template = functionWith(
      `${usual}  Timeout: !Ref Seconds`,
      'Parameters: { Seconds: { Type: Number, Default: 30 } }',
    );
    const { configuration } = configure(template, {
      parameters: { Seconds: '7' },
      runtimeExecutable: '/bin/node',
    });
    assert.deepEqual([configuration.timeoutSeconds, configuration.runtimeExecutable], [7, '/bin/node']);
  });

  it('lies in the template’s folder where it does not say where', () => {
    const template = functionWith('Runtime: nodejs22.x\n  Handler: src/app.handler');
    assert.deepEqual(configure(template).code, { kind: 'path', path: folder });
  });

  it('lies where the AWS CDK put it', () => {
    const template = `
      Resources:
        F:
          Type: AWS::Lambda::Function
          Metadata: { 'aws:asset:path': src, 'aws:asset:property': Code }
          Properties: { Runtime: nodejs22.x, Handler: app.handler, Code: { S3Bucket: b, S3Key: k } }
    `;
    assert.deepEqual(configure(template).code, { kind: 'path', path: join(folder, 'src') });
  });

  it('has a notice where AWS would refuse a value', () => {
    const properties =
      'Timeout: 9999\n  MemorySize: lots\n  EphemeralStorage: { Size: 100 }\n  Architectures: [arm]';
    const { configuration, notices } = configure(functionWith(`${usual}  ${properties}`));
    const { timeoutSeconds, memorySizeMb, ephemeralStorageMb } = configuration;
    assert.deepEqual([timeoutSeconds, memorySizeMb, ephemeralStorageMb], [9999, 128, 100]);
    assert.deepEqual(notices, [
      'Architectures of F is ["arm"]; AWS takes a list of one: x86_64 or arm64.',
      'Timeout of F is 9999; AWS takes whole numbers from 1 to 900. Here it is taken as it is.',
      'MemorySize of F is lots; AWS takes whole numbers from 128 to 10240. Here it is 128.',
      'EphemeralStorage of F is 100; AWS takes whole numbers from 512 to 10240. Here it is taken as it is.',
    ]);
  });
});

describe('code in the template', () => {
  const code = (text: string): ReturnType<typeof configure> =>
    configure(functionWith(`Runtime: nodejs22.x\n  Handler: index.handler\n  InlineCode: ${text}`));

  it('is a text, with the template’s values in it', () => {
    assert.deepEqual(code('!Sub "${AWS::Region}!"').code, { kind: 'inline', text: 'eu-west-1!' });
  });

  it('in plain CloudFormation is in ZipFile', () => {
    const template = `
      Resources:
        F:
          Type: AWS::Lambda::Function
          Properties: { Runtime: nodejs22.x, Handler: index.handler, Code: { ZipFile: 'x = 1' } }
    `;
    assert.deepEqual(configure(template).code, { kind: 'inline', text: 'x = 1' });
  });

  it('has a notice where it depends on what is not known', () => {
    assert.deepEqual(code('!Sub ["${Vpc}", { Vpc: !ImportValue net }]').notices, [
      'The code of F in the template has what is not known here: !ImportValue net (another stack exports it).',
    ]);
  });
});

describe('the configuration of an image', () => {
  const template = functionWith(
    'PackageType: Image\n  Environment: { Variables: { LEVEL: debug } }',
    '    Metadata: { DockerContext: src, Dockerfile: Dockerfile }',
  );
  const dockerfile = `
    FROM public.ecr.aws/lambda/nodejs:22
    ENV LEVEL=info STAGE="a b"
    COPY app.mjs ./
    RUN npm ci
    CMD ["app.handler"]
  `;

  it('is what its Dockerfile says, and tells what is not done', () => {
    const {
      configuration,
      code: itsCode,
      inputs,
      notices,
    } = configure(template, {}, { 'src/Dockerfile': dockerfile });
    const { runtime, handler, environment } = configuration;
    assert.deepEqual([runtime, handler], ['nodejs22.x', 'app.handler']);
    assert.deepEqual(environment, { LEVEL: 'debug', STAGE: 'a b' });
    assert.deepEqual(itsCode, { kind: 'path', path: join(folder, 'src') });
    assert.deepEqual(inputs, [join(folder, 'src', 'Dockerfile')]);
    assert.deepEqual(notices, [
      'The container image of F runs without Docker, as nodejs22.x from src. RUN lines are not executed (npm ci): install here what they install.',
    ]);
  });
});

describe('what a function’s configuration says of its log, its traces and its /tmp', () => {
  it('is the text format, no trace and 512 MB where the template says nothing', () => {
    const { logging, isTraced, ephemeralStorageMb } = configure(functionWith(usual)).configuration;
    assert.deepEqual([logging, isTraced, ephemeralStorageMb], [undefined, undefined, undefined]);
  });

  it('is taken from the template', () => {
    const properties = `${usual.trim()}
      LoggingConfig: { LogFormat: JSON, SystemLogLevel: WARN, ApplicationLogLevel: DEBUG }
      Tracing: Active
      EphemeralStorage: { Size: 1024 }`;
    const { logging, isTraced, ephemeralStorageMb } = configure(functionWith(properties)).configuration;
    assert.deepEqual(logging, { format: 'JSON', systemLogLevel: 'WARN', applicationLogLevel: 'DEBUG' });
    assert.deepEqual([isTraced, ephemeralStorageMb], [true, 1024]);
  });
});

describe('the environment variables of a function', () => {
  const variables = (text: string): string =>
    functionWith(`${usual}  Environment: { Variables: { ${text} } }`);

  it('are text, as they are written', () => {
    const { configuration } = configure(
      variables("A: 5, B: 1.50, C: True, D: null, E: 0123, F: 'x', G: yes"),
    );
    assert.deepEqual(configuration.environment, {
      A: '5',
      B: '1.50',
      C: 'true',
      D: '',
      E: '0123',
      F: 'x',
      G: 'yes',
    });
  });

  it('are overridden by a file, and the file by what is given, also undeclared ones', () => {
    const { configuration } = configure(
      variables('A: template, B: template, C: template'),
      { envFile: join(folder, '.env'), env: { A: 1, D: null, E: true } },
      { '.env': 'A=file\nB="file"\n' },
    );
    assert.deepEqual(configuration.environment, { A: '1', B: 'file', C: 'template', D: '', E: 'true' });
  });

  it('that depend on another stack keep its name, with a notice, unless they are given', () => {
    const template = variables('VPC: !ImportValue net');
    const { configuration, notices } = configure(template);
    assert.deepEqual(configuration.environment, { VPC: '!ImportValue net' });
    assert.deepEqual(notices, [
      'The environment variable VPC depends on what is not known here: !ImportValue net (another stack exports it). It is “!ImportValue net”; set it with env or envFile.',
    ]);
    assert.deepEqual(configure(template, { env: { VPC: 'x' } }).notices, []);
  });

  it('are left out where they are AWS::NoValue', () => {
    assert.deepEqual(configure(variables('A: !Ref AWS::NoValue')).configuration.environment, {});
  });

  it('need a file that is there', () => {
    assert.throws(() => configure(functionWith(usual), { envFile: join(folder, 'none') }), {
      code: 'env-file-not-found',
    });
  });
});

describe('the layers of a function', () => {
  it('are the content folders of layers of the same template', () => {
    const { layers, notices } = configure(
      functionWith(
        `${usual}  Layers: [!Ref Common, !Ref Missing, 'arn:aws:lambda:eu-west-1:1:layer:x:3']`,
        [
          '  Common: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: layers/common } }',
          '  Missing: { Type: AWS::Lambda::LayerVersion, Properties: { Content: layers/missing } }',
        ].join('\n'),
      ),
    );
    assert.deepEqual(layers, [join(folder, 'layers', 'common')]);
    assert.deepEqual(notices, [
      `The content of the layer Missing, ${join(folder, 'layers', 'missing')}, does not exist; the function runs without it.`,
      'The layer arn:aws:lambda:eu-west-1:1:layer:x:3 is not part of this template; the function runs without it.',
    ]);
  });
});

describe('a function that cannot be run', () => {
  const plain = (properties: string): string =>
    `Resources:\n  F: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs22.x, Handler: a.b, ${properties} } }\n`;
  const cases: readonly (readonly [why: string, template: string, code: string])[] = [
    ['is an image of a registry', functionWith('PackageType: Image'), 'image-not-supported'],
    ['has an image of a registry', plain('Code: { ImageUri: x }'), 'image-not-supported'],
    ['has its code in S3', functionWith('CodeUri: s3://bucket/key'), 'code-in-s3'],
    ['has its code in a bucket', plain('Code: { S3Bucket: b, S3Key: k }'), 'code-in-s3'],
    ['has no code folder', functionWith('CodeUri: nowhere/'), 'code-not-found'],
    ['has code that only AWS finds', functionWith('CodeUri: !ImportValue x'), 'code-not-known'],
    ['has no handler', functionWith('CodeUri: src\n  Runtime: nodejs22.x'), 'handler-missing'],
    ['has no runtime', functionWith('CodeUri: src\n  Handler: app.handler'), 'runtime-missing'],
  ];
  for (const [why, template, expected] of cases) {
    it(`because it ${why}, says so`, () => {
      assert.equal(codeOfError(template), expected);
    });
  }

  it('because it does not exist, says which do', () => {
    assert.equal(codeOfError(functionWith(usual), 'G'), 'no-such-function');
  });
});
