import { checkDiagnostics } from '../../../support/template.ts';

describe('connector', () => {
  it('says “A connector cannot lead from AWS::Serverless::Function to AWS::Fancy::Thing”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
        C:
          Type: AWS::Serverless::Connector
          Properties:
            Source: {Id: F}
            Destination: {Type: AWS::Fancy::Thing, Arn: x}
      #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: A connector cannot lead from \`AWS::Serverless::Function\` to \`AWS::Fancy::Thing\`.
            Permissions: [Read]
    `);
  });

  it('says “There is no resource Q. Did you mean F?”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
        C:
          Type: AWS::Serverless::Connector
          Properties:
            Source: {Id: F}
            Destination: {Id: Q}
      #                       ^ error: There is no resource \`Q\`. Did you mean \`F\`?
            Permissions: [Read]
    `);
  });

  it('says “Id says it all. Remove Arn, or Id”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
        Q: {Type: AWS::SQS::Queue}
        C:
          Type: AWS::Serverless::Connector
          Properties:
            Source: {Id: F}
            Destination: {Id: Q, Arn: x}
      #                          ^^^ error: \`Id\` says it all. Remove \`Arn\`, or \`Id\`.
            Permissions: [Write]
    `);
  });

  it('says “This needs Id of a resource, or Type and Arn”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
        C:
          Type: AWS::Serverless::Connector
          Properties:
            Source: {Id: F}
            Destination: {Qualifier: x}
      #                  ^^^^^^^^^^^^^^ error: This needs \`Id\` of a resource, or \`Type\` and \`Arn\`.
            Permissions: [Write]
    `);
  });

  it('says “Destination is empty. Name at least one resource”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
        C:
          Type: AWS::Serverless::Connector
          Properties:
            Source: {Id: F}
            Destination: []
      #                  ^^ error: \`Destination\` is empty. Name at least one resource.
            Permissions: [Write]
    `);
  });

  it('says “This connector gives Write only”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
        T: {Type: AWS::SNS::Topic}
        C:
          Type: AWS::Serverless::Connector
          Properties:
            Source: {Id: F}
            Destination: {Id: T}
            Permissions: [Read]
      #                   ^^^^ error: This connector gives \`Write\` only.
    `);
  });
});
