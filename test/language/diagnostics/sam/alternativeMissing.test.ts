import { checkDiagnostics } from '../../../support/template.ts';

describe('alternative-missing', () => {
  it('says “A needs Definition or DefinitionUri”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        A:
      # ^ error: \`A\` needs \`Definition\` or \`DefinitionUri\`.
          Type: AWS::Serverless::StateMachine
          Properties:
            Name: x
    `);
  });

  it('says “A is an image and needs ImageUri”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        A:
      # ^ error: \`A\` is an image and needs \`ImageUri\`.
          Type: AWS::Serverless::Function
          Properties:
            PackageType: Image
    `);
  });

  it('says “F needs SchemaInline or SchemaUri”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
      # ^ error: \`F\` needs \`SchemaInline\` or \`SchemaUri\`.
          Type: AWS::Serverless::GraphQLApi
          Properties:
            Auth: {Type: API_KEY}
    `);
  });
});
