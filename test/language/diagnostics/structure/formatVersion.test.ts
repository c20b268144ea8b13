import { checkRule } from '../../../support/template.ts';

describe('format-version', () => {
  it('knows one version', () => {
    checkRule(
      'format-version',
      `
      AWSTemplateFormatVersion: 2010-09-9
      #                         ^^^^^^^^^ error: \`AWSTemplateFormatVersion\` is \`2010-09-09\`.
    `,
    );
  });

  it('takes it with quotes and without', () => {
    checkRule(
      'format-version',
      `
      AWSTemplateFormatVersion: 2010-09-09
    `,
    );
  });

  it('misses it where the key stands alone', () => {
    checkRule(
      'format-version',
      `
      AWSTemplateFormatVersion:
      ^^^^^^^^^^^^^^^^^^^^^^^^ error: \`AWSTemplateFormatVersion\` is \`2010-09-09\`.
      Resources:
        Orders:
          Type: AWS::SQS::Queue
    `,
    );
  });
});
