import { entryOf, valueOf } from '../../../template/value.ts';
import { isGiven, writtenMaps } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const applicationLocation: Rule = {
  code: 'application-location',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`Location\` of an \`AWS::Serverless::Application\` is the path or URL of a template, or a map with \`ApplicationId\` and \`SemanticVersion\` of an application in the Serverless Application Repository. SAM looks these up before it deploys: \`!Ref\` of a parameter and \`!FindInMap\` may stand there, other functions and dynamic references may not.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Nested:
    Type: AWS::Serverless::Application
    Properties:
      Location:
        ApplicationId: arn:aws:serverlessrepo:eu-west-1:123456789012:applications/shop
        SemanticVersion: !Sub 1.0.0
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Nested:
    Type: AWS::Serverless::Application
    Properties:
      Location:
        ApplicationId: arn:aws:serverlessrepo:eu-west-1:123456789012:applications/shop
        SemanticVersion: 1.0.0
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::Serverless::Application')) {
      const location = entryOf(properties, 'Location');
      for (const map of writtenMaps(location?.value))
        for (const name of ['ApplicationId', 'SemanticVersion']) {
          const value = valueOf(map, name);
          if (!isGiven(value) || (value.kind === 'scalar' && value.value === '')) {
            const message = `\`Location\` needs ${value ? 'a value of ' : ''}\`${name}\`.`;
            yield { span: entryOf(map, name)?.keySpan ?? location?.keySpan ?? map, message };
          } else if (
            value.kind === 'intrinsic' &&
            !['Ref', 'Fn::FindInMap', 'Fn::Transform'].includes(value.name)
          )
            yield {
              span: value,
              message: `\`${name}\` takes \`!Ref\` of a parameter and \`!FindInMap\`, no other function.`,
            };
          else if (value.kind === 'list' || value.kind === 'map')
            yield { span: value, message: `\`${name}\` is a text.` };
          else if (value.kind === 'scalar' && value.source.includes('{{resolve:'))
            yield { span: value, message: `\`${name}\` takes no dynamic reference.` };
        }
    }
  },
};
