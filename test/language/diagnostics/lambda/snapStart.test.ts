import { checkDiagnostics } from '../../../support/template.ts';

describe('snap-start', () => {
  it('SnapStart does not go with provisioned concurrency', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java21
            Handler: shop.Place::handle
            CodeUri: s3://code/place.zip
            AutoPublishAlias: live
            ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 }
            SnapStart: { ApplyOn: PublishedVersions }
      #                           ^^^^^^^^^^^^^^^^^ error: SnapStart does not go with \`ProvisionedConcurrencyConfig\`.
    `);
  });

  it('SnapStart without a version is a warning', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: python3.13
            Handler: app.handler
            CodeUri: s3://code/place.zip
            SnapStart: { ApplyOn: PublishedVersions }
      #                           ^^^^^^^^^^^^^^^^^ warning: SnapStart takes effect on published versions, and none of \`F\` is published.
    `);
  });

  it('SnapStart may be off', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            SnapStart: { ApplyOn: None }
    `);
  });
});
