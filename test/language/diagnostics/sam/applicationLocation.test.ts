import { checkDiagnostics } from '../../../support/template.ts';

describe('application-location', () => {
  it('says “Location needs SemanticVersion”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Application
          Properties:
            Location:
      #     ^^^^^^^^ error: \`Location\` needs \`SemanticVersion\`.
              ApplicationId: x
    `);
  });
});
