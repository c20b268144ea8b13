import { checkRule } from '../../../support/template.ts';

describe('the image of an instance', () => {
  it('may be that of a launch template', () => {
    checkRule(
      'launch-image',
      `
      Resources:
        One: { Type: AWS::EC2::Instance, Properties: { LaunchTemplate: { LaunchTemplateId: lt-12345678, Version: '1' } } }
        Two: { Type: AWS::EC2::Instance, Properties: { InstanceType: t3.micro } }
      #              ^^^^^^^^^^^^^^^^^^ error: An EC2 instance needs \`ImageId\`, or a \`LaunchTemplate\` that has one.
        Three: { Type: AWS::EC2::Instance, Properties: { ImageId: !Ref AWS::NoValue } }
      #                ^^^^^^^^^^^^^^^^^^ error: An EC2 instance needs \`ImageId\`, or a \`LaunchTemplate\` that has one.
    `,
    );
  });
});
