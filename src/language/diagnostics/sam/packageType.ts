import type { FunctionResource } from '../../../template/functionResource.ts';
import { entryOf, textOf } from '../../../template/value.ts';
import { isAlwaysGiven, isEmpty } from '../../alternatives.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

const imageExcludes = ['Handler', 'Runtime', 'Layers'];
const zipExcludes = ['ImageUri', 'ImageConfig'];

export const packageType: Rule = {
  code: 'package-type',
  cfnLint: ['E0001', 'E3685'],
  severity: 'error',
  documentation: `A function is an archive or an image. An image (\`PackageType: Image\`) brings its runtime, handler and layers itself; an archive has no \`ImageUri\` and no \`ImageConfig\`.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      PackageType: Image
      ImageUri: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/place:1
      Handler: app.handler
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      PackageType: Image
      ImageUri: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/place:1
      ImageConfig:
        Command: [app.handler]
`,
  *check({ functions, effective }: RuleContext): Iterable<Finding> {
    for (const func of functions) {
      if (!effective.named(func.logicalId)) continue;
      const type = func.properties.get('PackageType')?.value;
      if (textOf(type) === 'Image') yield* given(func, imageExcludes, 'An image has no');
      else if (type === undefined || textOf(type) === 'Zip')
        yield* given(func, zipExcludes, 'Without `PackageType: Image` there is no');
      if (textOf(type) === 'Image' && func.type === 'AWS::Lambda::Function') {
        const zipFile = entryOf(func.properties.get('Code')?.value, 'ZipFile');
        if (zipFile) yield { span: zipFile.keySpan, message: 'An image has no `ZipFile`. Give `ImageUri`.' };
      }
    }
  },
};

function* given(func: FunctionResource, names: readonly string[], why: string): Iterable<Finding> {
  for (const name of names) {
    const value = func.properties.get(name)?.value;
    if (!value || isEmpty(value) || !isAlwaysGiven(value)) continue;
    const own = entryOf(func.resource.properties, name);
    const span = own?.keySpan ?? value;
    yield {
      span,
      message: `${why} \`${name}\`.${own ? ' Remove it.' : ` It comes from \`Globals\`: add \`IgnoreGlobals: [${name}]\`.`}`,
    };
  }
}
