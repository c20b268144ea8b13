import { directlyReferredIds } from '../../../template/intrinsics.ts';
import type { Template } from '../../../template/template.ts';
import type { IntrinsicValue, Value } from '../../../template/value.ts';
import type { Placed, PlacedValues } from '../../placedValues.ts';
import type { Rule } from '../rule.ts';

export const unusedParameter: Rule = {
  code: 'unused-parameter',
  cfnLint: ['W2001'],
  severity: 'warning',
  documentation: `Nothing in the template uses the parameter, so whoever deploys it is asked for a value without need.`,
  bad: `
Parameters:
  Stage:
    Type: String
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  good: `
Parameters:
  Stage:
    Type: String
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: !Sub orders-\${Stage}
`,
  *check({ template, references, values, isComplete }) {
    if (!isComplete) return;
    const referred = new Set(references.map(({ name }) => name));
    const others = template.parameters.filter(({ key }) => !key.startsWith('Fn::') && !referred.has(key));
    // What is not plain to see takes longer to find.
    if (others.length === 0 || mayUseAnything(template) || values.intrinsics.some(namesByFunction)) return;
    const used = usedNames(values);
    for (const { key, keySpan } of others)
      if (!used.has(key)) yield { span: keySpan, message: `The parameter \`${key}\` is not used.` };
  },
};

function usedNames({ intrinsics }: PlacedValues): Set<string> {
  return new Set(
    intrinsics.flatMap(({ value }) => [
      ...directlyReferredIds(value),
      ...(/^Fn::(?:ValueOf|RefAll)/.test(value.name) ? textsIn(value.argument) : []),
    ]),
  );
}

function textsIn(value: Value): string[] {
  if (value.kind === 'list') return value.items.flatMap(textsIn);
  return value.kind === 'scalar' ? [value.source] : [];
}

/** With `AWS::LanguageExtensions` a function may make the name that `Ref` takes. */
function namesByFunction({ value: { name, argument } }: Placed<IntrinsicValue>): boolean {
  return name === 'Ref' && argument.kind !== 'scalar';
}

/** Whether text that is included or a module may name a parameter where nobody sees it. */
function mayUseAnything({ text, resources }: Template): boolean {
  return /Fn::Transform|!Transform/.test(text) || resources.some(({ type }) => type.endsWith('::MODULE'));
}
