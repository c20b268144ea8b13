import { checkRule } from '../../../support/template.ts';

describe('the configuration of a server', () => {
  it('knows sections, managers and keys', () => {
    checkRule(
      'init-configuration',
      `
      Resources:
        Server:
          Type: AWS::EC2::Instance
          Metadata:
            AWS::CloudFormation::Init:
              configSets: { all: [one] }
              one:
                packags: {}
      #         ^^^^^^^ error: \`cfn-init\` knows no \`packags\`. Did you mean \`packages\`?
                packages: { yum: { httpd: [] }, brew: { httpd: [] } }
      #                                         ^^^^ error: \`brew\` is no package manager.
                commands: { 01_start: { commnd: ls, cwd: / } }
      #                                 ^^^^^^ error: \`cfn-init\` knows no \`commnd\` here. Did you mean \`command\`?
                services: { systemd: { httpd: { enabled: true } } }
                files: { /etc/a: { content: !Sub a, mode: '000400' } }
                users: !Ref AWS::NoValue
          Properties: { ImageId: ami-12345678 }
    `,
    );
  });
});
