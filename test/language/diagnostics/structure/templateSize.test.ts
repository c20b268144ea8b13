import { checkRule } from '../../../support/template.ts';

describe('template-size', () => {
  it('is content with a small template', () => {
    checkRule(
      'template-size',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
    `,
    );
  });
});
