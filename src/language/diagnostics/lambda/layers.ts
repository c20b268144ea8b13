import { shortForm } from '../../../template/intrinsics.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

const maximum = 5;

export const layers: Rule = {
  code: 'layers',
  cfnLint: [],
  severity: 'error',
  documentation: `A function has at most five layers, those that \`Globals\` gives it counted, and each of them once.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Layers:
        - arn:aws:lambda:eu-west-1:123456789012:layer:tools:1
        - arn:aws:lambda:eu-west-1:123456789012:layer:tools:1
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Layers:
        - arn:aws:lambda:eu-west-1:123456789012:layer:tools:1
        - arn:aws:lambda:eu-west-1:123456789012:layer:fonts:7
`,
  *checkResources({ functions }: ResourceContext): Iterable<Finding> {
    for (const { properties, logicalId } of functions) {
      const value = properties.get('Layers')?.value;
      const items = value?.kind === 'list' ? value.items : [];
      const isConditional = items.some((item) => item.kind === 'intrinsic' && item.name === 'Fn::If');
      const sixth = items[maximum];
      if (sixth && !isConditional)
        yield {
          span: sixth,
          message: `\`${logicalId}\` has ${items.length} layers; Lambda takes ${maximum}.`,
        };
      const seen = new Set<string>();
      for (const item of items) {
        const text = shortForm(item);
        if (seen.has(text)) yield { span: item, message: 'This layer is in the list already.' };
        seen.add(text);
      }
    }
  },
};
