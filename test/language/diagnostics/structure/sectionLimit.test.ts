import { checkRule } from '../../../support/template.ts';

describe('section-limit', () => {
  it('counts resources, parameters, outputs and mappings', () => {
    checkRule(
      'section-limit',
      `
Resources:
^^^^^^^^^ error: A template has at most 500 resources. Here are 501.
${lines(501, 'Type: AWS::SQS::Queue')}
Parameters:
^^^^^^^^^^ error: A template has at most 200 parameters. Here are 201.
${lines(201, 'Type: String')}
Outputs:
^^^^^^^ error: A template has at most 200 outputs. Here are 201.
${lines(201, 'Value: x')}
`,
    );
  });

  it('is content with as many as there may be', () => {
    checkRule('section-limit', `Resources:\n${lines(500, 'Type: AWS::SQS::Queue')}\n`);
  });
});

function lines(count: number, body: string): string {
  return Array.from({ length: count }, (_, index) => `  Name${index}: { ${body} }`).join('\n');
}
