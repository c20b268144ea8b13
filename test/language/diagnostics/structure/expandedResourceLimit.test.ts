import { checkRule } from '../../../support/template.ts';

const code = 'expanded-resource-limit';

describe('expanded-resource-limit', () => {
  it('counts the roles and the resources of events that SAM makes', () => {
    const events = 'Events: { Order: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn } } }';
    checkRule(
      code,
      `
Transform: AWS::Serverless-2016-10-31
Resources:
^^^^^^^^^ error: SAM makes at least 501 resources of these 167; a stack has at most 500. Move some to a nested application.
${functions(167, events)}
`,
    );
  });

  it('counts no role where there is one', () => {
    checkRule(code, `Transform: AWS::Serverless-2016-10-31\nResources:\n${functions(500, 'Role: x')}\n`);
  });

  it('leaves templates to others that are too large as they are', () => {
    checkRule(code, `Transform: AWS::Serverless-2016-10-31\nResources:\n${functions(501, 'Role: x')}\n`);
  });
});

function functions(count: number, properties: string): string {
  return Array.from(
    { length: count },
    (_, index) => `  Name${index}: { Type: AWS::Serverless::Function, Properties: { ${properties} } }`,
  ).join('\n');
}
