import { checkDiagnostics } from '../../../support/template.ts';

describe('definition-file', () => {
  it('the file of a definition can be read', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Shop:
          Type: AWS::Serverless::HttpApi
          Properties:
            DefinitionUri: shop.json
      #                    ^^^^^^^^^ error: \`shop.json\` cannot be read. JSON: value expected.
      #- shop.json
      {"paths": }
    `);
  });
});
