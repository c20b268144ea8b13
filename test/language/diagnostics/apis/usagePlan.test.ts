import { checkDiagnostics } from '../../../support/template.ts';

describe('usage-plan', () => {
  it('says “UsagePlan is a map with CreateUsagePlan”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth: {UsagePlan: x}
      #                       ^ error: \`UsagePlan\` is a map with \`CreateUsagePlan\`.
    `);
  });

  it('says “UsagePlan needs CreateUsagePlan”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth:
              UsagePlan:
      #       ^^^^^^^^^ error: \`UsagePlan\` needs \`CreateUsagePlan\`.
                Description: x
    `);
  });

  it('says “CreateUsagePlan is PER_API, SHARED or NONE”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Auth: {UsagePlan: {CreateUsagePlan: ALL}}
      #                                         ^^^ error: \`CreateUsagePlan\` is \`PER_API\`, \`SHARED\` or \`NONE\`.
    `);
  });
});
