import { checkRule } from '../../../support/template.ts';

function withFunction(properties: string, files: string, metadata = ''): string {
  const lines = properties
    .trim()
    .split('\n')
    .map((line) => (/^#? *\^/.test(line) ? line : `      ${line.trim()}`));
  return `Transform: AWS::Serverless-2016-10-31
Resources:
  Layer:
    Type: AWS::Serverless::LayerVersion
    Properties:
      ContentUri: layer/
  Hello:
    Type: AWS::Serverless::Function
${metadata}    Properties:
      Runtime: nodejs22.x
${lines.join('\n')}
${files}`;
}

describe('handler-file-missing', () => {
  for (const file of ['src/app.js', 'src/app.mjs', 'src/app.ts', 'src/app.cjs']) {
    it(`accepts ${file}`, () => {
      checkRule(
        'handler-file-missing',
        withFunction('CodeUri: src/\nHandler: app.handler', `#- ${file}\nexport const handler = 1;\n`),
      );
    });
  }

  it('names the file that should be there', () => {
    checkRule(
      'handler-file-missing',
      withFunction(
        `CodeUri: src/
Handler: ap.handler
#              ^^^^^^^^^^ error: There is no file \`src/ap.js\` (nor .mjs, .cjs, .ts …).`,
        '#- src/app.js\n',
      ),
    );
  });

  it('looks in the template’s own folder where CodeUri is not given', () => {
    checkRule(
      'handler-file-missing',
      withFunction('Handler: src/handlers/app.handler', '#- src/handlers/app.js\nexports.handler = 1;\n'),
    );
  });

  it('names a folder that is not there', () => {
    checkRule(
      'handler-file-missing',
      withFunction(
        `CodeUri: sources/
#              ^^^^^^^^ error: There is no folder \`sources/\` beside this template.
Handler: app.handler`,
        '#- src/app.js\n',
      ),
    );
  });

  it('follows parameters and Globals', () => {
    checkRule(
      'handler-file-missing',
      `
      Transform: AWS::Serverless-2016-10-31
      Parameters:
        Folder:
          Type: String
          Default: src
      Globals:
        Function:
          Runtime: python3.13
          CodeUri: !Sub '\${Folder}/'
      Resources:
        Hello:
          Type: AWS::Serverless::Function
          Properties:
            Handler: orders.app.handler
        Missing:
          Type: AWS::Serverless::Function
          Properties:
            Handler: orders.other.handler
      #              ^^^^^^^^^^^^^^^^^^^^ error: There is no file \`src/orders/other.py\`.
      #- src/orders/app.py
      def handler(event, context):
          return 1
    `,
    );
  });

  it('accepts a Python package', () => {
    checkRule(
      'handler-file-missing',
      `
      Resources:
        Hello:
          Type: AWS::Lambda::Function
          Properties: { Runtime: python3.13, Handler: app.handler, Code: src }
      #- src/app/__init__.py
      handler = print
    `,
    );
  });

  it('finds the file by esbuild’s entry points', () => {
    checkRule(
      'handler-file-missing',
      withFunction(
        'Handler: app.handler',
        '#- src/app.ts\nexport const handler = 1;\n',
        '    Metadata:\n      BuildMethod: esbuild\n      BuildProperties:\n        EntryPoints: [src/app.ts]\n',
      ),
    );
  });

  for (const [what, properties, metadata] of [
    ['the code is inline', 'InlineCode: exports.handler = 1\nHandler: index.handler'],
    ['the code is in S3', 'CodeUri: s3://bucket/code.zip\nHandler: index.handler'],
    ['the code is in S3 by its parts', 'CodeUri: { Bucket: b, Key: k }\nHandler: index.handler'],
    ['the folder is only known when deploying', 'CodeUri: !ImportValue Code\nHandler: index.handler'],
    ['a build makes the folder', 'CodeUri: dist/\nHandler: index.handler'],
    ['a build makes the handler’s folder', 'Handler: dist/app.handler'],
    ['the code is an archive', 'CodeUri: code.zip\nHandler: index.handler'],
    [
      'a makefile builds it',
      'CodeUri: src/\nHandler: index.handler',
      '    Metadata:\n      BuildMethod: makefile\n',
    ],
    ['the handler names no source file', 'Runtime: java21\nHandler: example.Handler::handle'],
    [
      'a layer from elsewhere may bring it',
      'CodeUri: src/\nHandler: index.handler\nLayers: [arn:aws:lambda:eu-west-1:123456789012:layer:wrapper:1]',
    ],
    ['the handler is in a layer', 'CodeUri: src/\nHandler: /opt/nodejs/wrapper.handler'],
    ['the handler is a script that is there', 'CodeUri: src/\nHandler: run.sh'],
  ] as const) {
    it(`is quiet where ${what}`, () => {
      const text = properties.startsWith('Runtime')
        ? withFunction(properties, '', metadata).replace('      Runtime: nodejs22.x\n', '')
        : withFunction(properties, '#- src/run.sh\n', metadata);
      checkRule('handler-file-missing', text);
    });
  }

  it('is not quiet for layers of the template', () => {
    checkRule(
      'handler-file-missing',
      withFunction(
        `CodeUri: src/
Handler: app.handler
#              ^^^^^^^^^^^ error: There is no file \`src/app.js\` (nor .mjs, .cjs, .ts …).
Layers: [!Ref Layer]`,
        '#- src/other.js\n',
      ),
    );
  });

  it('only warns where no code of the language lies beside the template', () => {
    checkRule(
      'handler-file-missing',
      withFunction(
        `CodeUri: src/
#              ^^^^ warning: There is no folder \`src/\` beside this template.
Handler: app.handler`,
        '#- README.md\n',
      ),
    );
  });
});
