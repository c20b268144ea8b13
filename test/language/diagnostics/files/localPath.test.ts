import { checkDiagnostics } from '../../../support/template.ts';

describe('local-path', () => {
  it('a layer’s folder is beside the template', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Tools:
          Type: AWS::Serverless::LayerVersion
          Properties:
            ContentUri: tools
      #                 ^^^^^ warning: There is no \`tools\` beside this template.
      #- other/tool.js
    `);
  });

  it('what is built need not be there yet', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Tools:
          Type: AWS::Serverless::LayerVersion
          Properties:
            ContentUri: dist/tools.zip
      #- other/tool.js
    `);
  });
});
