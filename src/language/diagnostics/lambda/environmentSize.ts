import { entryOf } from '../../../template/value.ts';
import { isComplete } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

const maximumBytes = 4096;

export const environmentSize: Rule = {
  code: 'environment-size',
  cfnLint: ['E3697'],
  severity: 'error',
  documentation: `The names and values of a function’s environment variables, written as JSON, may take 4 KB together. What intrinsic functions give is counted as nothing here.`,
  bad: `
Resources:
  Place:
    Type: AWS::Lambda::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Role: arn:aws:iam::123456789012:role/place
      Code:
        S3Bucket: code
        S3Key: place.zip
      Environment:
        Variables:
          RULES: '${'x'.repeat(4096)}'
`,
  good: `
Resources:
  Place:
    Type: AWS::Lambda::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Role: arn:aws:iam::123456789012:role/place
      Code:
        S3Bucket: code
        S3Key: place.zip
      Environment:
        Variables:
          RULES: s3://code/rules.json
`,
  *checkResources({ functions }: ResourceContext): Iterable<Finding> {
    for (const { properties, logicalId } of functions) {
      const variables = entryOf(properties.get('Environment')?.value, 'Variables');
      if (variables?.value.kind !== 'map' || !isComplete(variables.value)) continue;
      const texts = Object.fromEntries(
        variables.value.entries.map(({ key, value }) => [key, value.kind === 'scalar' ? value.source : '']),
      );
      const bytes = Buffer.byteLength(JSON.stringify(texts));
      if (bytes > maximumBytes)
        yield {
          span: variables.keySpan,
          message: `The variables of \`${logicalId}\` take ${bytes} bytes; Lambda takes ${maximumBytes}.`,
        };
    }
  },
};
