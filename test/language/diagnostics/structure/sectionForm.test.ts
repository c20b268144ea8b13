import { checkRule } from '../../../support/template.ts';

describe('section-form', () => {
  it('finds a section that is a list', () => {
    checkRule(
      'section-form',
      `
      Resources:
        - Type: AWS::SQS::Queue
      # ^^^^^^^^^^^^^^^^^^^^^^^ error: \`Resources\` is a map of names.
    `,
    );
  });

  it('finds a section that is empty', () => {
    checkRule(
      'section-form',
      `
      Parameters:
      ^^^^^^^^^^ error: \`Parameters\` is empty. Leave it out.
      Resources:
        Orders:
          Type: AWS::SQS::Queue
    `,
    );
  });

  it('is content with maps', () => {
    checkRule(
      'section-form',
      `
      Parameters: {}
      Resources:
        Orders:
          Type: AWS::SQS::Queue
    `,
    );
  });
});
