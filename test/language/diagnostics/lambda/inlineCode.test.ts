import { checkDiagnostics } from '../../../support/template.ts';

describe('inline-code', () => {
  it('code in the template is for Node.js and Python in plain functions too', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Lambda::Function
          Properties:
            Role: arn:aws:iam::123456789012:role/place
            Runtime: java21
            Handler: shop.Place::handle
      #              ^^^^^^^^^^^^^^^^^^ warning: \`ZipFile\` becomes the file \`index\`: the handler begins with \`index.\`.
            Code: { ZipFile: class Place }
      #             ^^^^^^^ error: \`ZipFile\` is for Node.js and Python, not for \`java21\`.
    `);
  });
});
