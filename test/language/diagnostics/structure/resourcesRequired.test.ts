import { checkRule } from '../../../support/template.ts';

describe('resources-required', () => {
  it('misses resources in a SAM template', () => {
    checkRule(
      'resources-required',
      `
      Transform: AWS::Serverless-2016-10-31
      ^^^^^^^^^ error: This template has no \`Resources\`.
      Description: Orders
    `,
    );
  });

  it('misses them in an empty section', () => {
    checkRule(
      'resources-required',
      `
      Resources: {}
      ^^^^^^^^^ error: \`Resources\` has at least one resource.
    `,
    );
  });

  it('is quiet where a macro may add them', () => {
    checkRule(
      'resources-required',
      `
      Transform: MyMacro
      Resources: {}
    `,
    );
  });

  it('is quiet where the text cannot be read', () => {
    checkRule(
      'resources-required',
      `
      Transform: AWS::Serverless-2016-10-31
      Description: "Orders
    `,
    );
  });
});
