import { checkDiagnostics } from '../../../support/template.ts';

describe('simple-table-key', () => {
  it('says “S is no type of a key: write String, Number or Binary”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::SimpleTable
          Properties:
            PrimaryKey: {Name: a, Type: S}
      #                                 ^ error: \`S\` is no type of a key: write \`String\`, \`Number\` or \`Binary\`.
    `);
  });
});
