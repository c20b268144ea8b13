import type { FunctionResource } from '../../../template/functionResource.ts';
import { entryOf, textOf } from '../../../template/value.ts';
import { isAlwaysGiven, isEmpty } from '../../alternatives.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

const imageExcludes = ['Handler', 'Runtime', 'Layers'];
const zipExcludes = ['ImageUri', 'ImageConfig'];

export const packageType: Rule = {
  code: 'package-type',
  severity: 'error',
  documentation: `A function is an archive or an image. An image (\`PackageType: Image\`) brings its runtime, handler and layers itself; an archive has no \`ImageUri\` and no \`ImageConfig\`.`,
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
