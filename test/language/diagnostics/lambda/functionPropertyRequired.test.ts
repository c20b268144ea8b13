import { checkRule } from '../../../support/template.ts';

describe('function-property-required', () => {
  it('asks for handler and runtime', () => {
    checkRule(
      'function-property-required',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Hello:
      # ^^^^^ error: \`Hello\` has no \`Handler\`. Give it one here or in \`Globals\`.
      # ^^^^^ error: \`Hello\` has no \`Runtime\`. Give it one here or in \`Globals\`.
          Type: AWS::Serverless::Function
    `,
    );
  });

  it('takes them from Globals', () => {
    checkRule(
      'function-property-required',
      `
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Function:
          Handler: index.handler
          Runtime: nodejs22.x
      Resources:
        Hello:
          Type: AWS::Serverless::Function
          Properties:
            InlineCode: exports.handler = () => 1
    `,
    );
  });

  it('does not take what the function ignores of Globals', () => {
    checkRule(
      'function-property-required',
      `
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Function:
          Runtime: nodejs22.x
      Resources:
        Hello:
      # ^^^^^ error: \`Hello\` has no \`Runtime\`. Give it one here or in \`Globals\`.
          Type: AWS::Serverless::Function
          IgnoreGlobals: [Runtime]
          Properties:
            Handler: index.handler
            InlineCode: exports.handler = () => 1
    `,
    );
  });

  it('asks plain functions too, also with code in the template', () => {
    checkRule(
      'function-property-required',
      `
      Resources:
        Hello:
      # ^^^^^ error: \`Hello\` has no \`Runtime\`. Give it one.
          Type: AWS::Lambda::Function
          Properties:
            Handler: index.handler
            Code:
              ZipFile: exports.handler = () => 1
    `,
    );
  });

  it('asks nothing of images', () => {
    checkRule(
      'function-property-required',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Hello:
          Type: AWS::Serverless::Function
          Properties:
            PackageType: Image
        Plain:
          Type: AWS::Lambda::Function
          Properties:
            Code:
              ImageUri: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/hello:1
    `,
    );
  });

  it('points at an empty value', () => {
    checkRule(
      'function-property-required',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Hello:
          Type: AWS::Serverless::Function
          Properties:
            Handler: ''
      #              ^^ error: \`Hello\` has no \`Handler\`. Give it one here or in \`Globals\`.
            Runtime: nodejs22.x
            InlineCode: exports.handler = () => 1
    `,
    );
  });

  it('is quiet where a parameter or a macro decides', () => {
    checkRule(
      'function-property-required',
      `
      Transform: AWS::Serverless-2016-10-31
      Parameters:
        PackageType:
          Type: String
      Resources:
        Chosen:
          Type: AWS::Serverless::Function
          Properties:
            PackageType: !Ref PackageType
        Included:
          Type: AWS::Serverless::Function
          Properties:
            Fn::Transform:
              Name: AWS::Include
              Parameters:
                Location: s3://bucket/function.yaml
            Timeout: 3
    `,
    );
  });
});
