import type { FunctionResource } from '../../../template/functionResource.ts';
import type { Value } from '../../../template/value.ts';
import { codeLocationOf } from '../../../template/codeLocation.ts';
import { isChangedByMacro } from '../../macros.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

const required = ['Handler', 'Runtime'];

export const functionPropertyRequired: Rule = {
  code: 'function-property-required',
  cfnLint: ['W2533'],
  severity: 'error',
  documentation: `A function needs a \`Handler\` and a \`Runtime\`, of its own or from \`Globals\`, also where its code stands in the template.
Only a function with \`PackageType: Image\` has neither: its image says both.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
`,
  *check({ template, functions, resolve }: RuleContext): Iterable<Finding> {
    for (const func of functions) {
      if (codeLocationOf(func, resolve).kind === 'image' || !isAsWritten(func)) continue;
      for (const name of required) {
        const property = func.properties.get(name);
        if (property && !isEmpty(property.value)) continue;
        const span =
          property && property.value.end > property.value.start
            ? property.value
            : func.resource.logicalIdSpan;
        const orGlobals = template.kind === 'sam' && func.type === 'AWS::Serverless::Function';
        const remedy = orGlobals ? 'Give it one here or in `Globals`.' : 'Give it one.';
        yield { span, message: `\`${func.logicalId}\` has no \`${name}\`. ${remedy}` };
      }
    }
  },
};

/** Whether all properties can be seen, and `PackageType` is not left to a parameter. */
function isAsWritten({ resource, properties }: FunctionResource): boolean {
  const keys = resource.properties?.entries.map(({ key }) => key) ?? [];
  return (
    resource.body.kind === 'map' &&
    !isChangedByMacro(resource.body) &&
    !keys.some((key) => key.startsWith('Fn::')) &&
    !resource.body.entries.some(({ key, value }) => key === 'Properties' && value.kind !== 'map') &&
    properties.get('PackageType')?.value.kind !== 'intrinsic'
  );
}

function isEmpty(value: Value): boolean {
  return value.kind === 'scalar' && (value.value === null || value.value === '');
}
