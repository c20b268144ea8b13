import { checkRule } from '../../../support/template.ts';

describe('a custom resource', () => {
  it('may get its token from a function or a macro', () => {
    checkRule(
      'service-token',
      `
      Resources:
        One: { Type: Custom::Seed, Properties: { ServiceToken: !ImportValue seed } }
        Two: { Type: Custom::Seed, Properties: { Fn::Transform: { Name: Include } } }
        Three: { Type: Custom::Seed }
      #                ^^^^^^^^^^^^ error: A custom resource needs \`ServiceToken\`: the ARN of the function that makes it.
    `,
    );
  });
});
