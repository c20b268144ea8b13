import { checkRule } from '../../../support/template.ts';

describe('handler-export-missing', () => {
  it('names the file and the export that was meant', () => {
    checkRule(
      'handler-export-missing',
      `
      Resources:
        Hello:
          Type: AWS::Lambda::Function
          Properties:
            Runtime: nodejs22.x
            Code: src
            Handler: app.handelr
      #              ^^^^^^^^^^^ error: \`src/app.mjs\` does not export \`handelr\`. Did you mean \`handler\`?
      #- src/app.mjs
      export const handler = async () => {};
    `,
    );
  });

  it('says define for Python', () => {
    checkRule(
      'handler-export-missing',
      `
      Resources:
        Hello:
          Type: AWS::Lambda::Function
          Properties:
            Runtime: python3.13
            Code: src
            Handler: app.main
      #              ^^^^^^^^ error: \`src/app.py\` does not define \`main\`.
      #- src/app.py
      def lambda_handler(event, context):
          return 1
    `,
    );
  });

  it('looks at the first name of a nested one', () => {
    checkRule(
      'handler-export-missing',
      `
      Resources:
        Hello:
          Type: AWS::Lambda::Function
          Properties:
            Runtime: nodejs22.x
            Code: src
            Handler: app.api.get
      #- src/app.mjs
      export const api = { get: async () => {} };
    `,
    );
  });

  it('is quiet where the exports cannot be told', () => {
    checkRule(
      'handler-export-missing',
      `
      Resources:
        Hello:
          Type: AWS::Lambda::Function
          Properties:
            Runtime: nodejs22.x
            Code: src
            Handler: app.handler
      #- src/app.js
      module.exports = require('./other');
    `,
    );
  });
});
