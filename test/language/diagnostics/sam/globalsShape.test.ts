import { checkDiagnostics } from '../../../support/template.ts';

describe('globals-shape', () => {
  it('says “Function of Globals is a map of properties”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Function: [a]
      #           ^^^ error: \`Function\` of \`Globals\` is a map of properties.
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
    `);
  });

  it("says “IgnoreGlobals is '*' or a list of properties”", () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Function: {Timeout: 3}
      Resources:
        F:
          Type: AWS::Serverless::Function
          IgnoreGlobals: Timeout
      #                  ^^^^^^^ error: \`IgnoreGlobals\` is \`'*'\` or a list of properties.
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
    `);
  });

  it('says “Globals gives Function no MemorySize to ignore”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Function: {Timeout: 3}
      Resources:
        F:
          Type: AWS::Serverless::Function
          IgnoreGlobals: [MemorySize]
      #                   ^^^^^^^^^^ error: \`Globals\` gives \`Function\` no \`MemorySize\` to ignore.
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
    `);
  });
});
