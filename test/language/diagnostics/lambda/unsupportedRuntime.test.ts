import { checkRule } from '../../../support/template.ts';

function withRuntime(line: string): string {
  return `
    Transform: AWS::Serverless-2016-10-31
    Parameters:
      Runtime:
        Type: String
        Default: nodejs22.x
    Conditions:
      New: !Equals [!Ref AWS::Region, eu-west-1]
    Resources:
      Hello:
        Type: AWS::Serverless::Function
        Properties:
          InlineCode: exports.handler = () => 1
          Handler: index.handler
          ${line.replaceAll('\n', '\n    ')}
  `;
}

describe('unsupported-runtime', () => {
  it('accepts a runtime that lives', () => {
    checkRule('unsupported-runtime', withRuntime('Runtime: nodejs22.x'));
  });

  it('names the runtime that was meant', () => {
    checkRule(
      'unsupported-runtime',
      withRuntime(`Runtime: nodejs21.x
#              ^^^^^^^^^^ error: \`nodejs21.x\` is no Lambda runtime. Did you mean \`nodejs22.x\`?`),
    );
  });

  it('warns of a deprecated one, and says what will happen', () => {
    checkRule(
      'unsupported-runtime',
      withRuntime(`Runtime: nodejs18.x
#              ^^^^^^^^^^ warning: \`nodejs18.x\` is deprecated since 2025-09-01; from 2027-02-01 on no function can be created with it. Use \`nodejs24.x\`.`),
    );
  });

  it('says what has happened to one long deprecated', () => {
    checkRule(
      'unsupported-runtime',
      withRuntime(`Runtime: nodejs10.x
#              ^^^^^^^^^^ warning: \`nodejs10.x\` is deprecated since 2021-07-30 and no function can be created or updated with it any more. Use \`nodejs24.x\`.`),
    );
  });

  it('looks at each branch of a condition', () => {
    checkRule(
      'unsupported-runtime',
      withRuntime(`Runtime: !If [New, nodejs24.x, nodejs21.x]
#                                    ^^^^^^^^^^ error: \`nodejs21.x\` is no Lambda runtime. Did you mean \`nodejs22.x\`?`),
    );
  });

  it('says once what several functions get from Globals', () => {
    checkRule(
      'unsupported-runtime',
      `
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Function:
          Runtime: nodejs21.x
      #            ^^^^^^^^^^ error: \`nodejs21.x\` is no Lambda runtime. Did you mean \`nodejs22.x\`?
          Handler: index.handler
          InlineCode: unused
      Resources:
        One:
          Type: AWS::Serverless::Function
          Properties:
            InlineCode: exports.handler = () => 1
        Two:
          Type: AWS::Serverless::Function
          Properties:
            InlineCode: exports.handler = () => 1
    `,
    );
  });

  it('looks at the default of a parameter', () => {
    checkRule(
      'unsupported-runtime',
      `
      Parameters:
        Runtime:
          Type: String
          Default: python2.9
      #            ^^^^^^^^^ error: \`python2.9\` is no Lambda runtime. Did you mean \`python3.11\`?
        Stored:
          Type: AWS::SSM::Parameter::Value<String>
          Default: /runtimes/python
      Resources:
        One:
          Type: AWS::Lambda::Function
          Properties: { Runtime: !Ref Runtime, Handler: index.handler, Code: { ZipFile: '' } }
        Two:
          Type: AWS::Lambda::Function
          Properties: { Runtime: !Ref Stored, Handler: index.handler, Code: { ZipFile: '' } }
    `,
    );
  });
});
