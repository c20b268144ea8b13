import { checkRule } from '../../../support/template.ts';

describe('unknown-section', () => {
  it('names the section that was meant', () => {
    checkRule(
      'unknown-section',
      `
      Resource:
      ^^^^^^^^ error: There is no template section \`Resource\`. Did you mean \`Resources\`?
        Orders:
          Type: AWS::SQS::Queue
    `,
    );
  });

  it('knows all of CloudFormation', () => {
    checkRule(
      'unknown-section',
      `
      AWSTemplateFormatVersion: '2010-09-09'
      Description: All
      Metadata: {}
      Parameters: {}
      Rules: {}
      Mappings: {}
      Conditions: {}
      Transform: AWS::LanguageExtensions
      Resources: {}
      Outputs: {}
      Hooks: {}
    `,
    );
  });

  it('knows Globals where there is the SAM transform', () => {
    checkRule(
      'unknown-section',
      `
      Transform: AWS::Serverless-2016-10-31
      Globals: {}
    `,
    );
  });

  it('says what Globals lacks where there is none', () => {
    checkRule(
      'unknown-section',
      `
      Globals: {}
      ^^^^^^^ error: \`Globals\` needs the SAM transform: add \`Transform: AWS::Serverless-2016-10-31\`.
    `,
    );
  });

  it('is quiet where a macro may know more', () => {
    checkRule(
      'unknown-section',
      `
      Transform: [MyMacro]
      Anything: {}
    `,
    );
  });

  it('finds sections in JSON', () => {
    checkRule(
      'unknown-section',
      `
      {
        "Outptus": {}
      # ^^^^^^^^^ error: There is no template section \`Outptus\`. Did you mean \`Outputs\`?
      }
    `,
    );
  });
});
