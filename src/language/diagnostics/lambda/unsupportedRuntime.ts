import {
  closestRuntime,
  hasCome,
  isKnownRuntime,
  runtimeLifeCycle,
  type RuntimeLifeCycle,
} from '../../../schema/runtimes.ts';
import { textOf, type Value, valueOf } from '../../../template/value.ts';
import { literalsOf } from '../../literals.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const unsupportedRuntime: Rule = {
  code: 'unsupported-runtime',
  cfnLint: ['E2531', 'E2533', 'W2531', 'E3030'],
  severity: 'error',
  documentation: `\`Runtime\` names one of the [Lambda runtimes](https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html). Any other identifier is an error.
One that AWS has deprecated is a warning: it gets no more security updates, and from the given dates on no function can
be created or updated with it. It still runs here.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs21.x
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
  *check({ template, functions, today }: RuleContext): Iterable<Finding> {
    const values = [
      ...functions.map(({ properties }) => properties.get('Runtime')?.value),
      valueOf(template.globals, 'Function', 'Runtime'),
    ].filter((value) => value !== undefined);
    for (const literal of values.flatMap((value) => literalsOf(value, template))) {
      const finding = findingOf(literal, today);
      if (finding) yield finding;
    }
  },
};

function findingOf(value: Value, today: Date): Finding | undefined {
  const runtime = textOf(value);
  if (runtime === undefined || runtime === '' || runtime.includes('{{')) return undefined;
  if (!isKnownRuntime(runtime)) {
    const meant = closestRuntime(runtime, today);
    const advice = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
    return { span: value, message: `\`${runtime}\` is no Lambda runtime.${advice}` };
  }
  const lifeCycle = runtimeLifeCycle(runtime);
  const deprecated = lifeCycle?.deprecated;
  if (lifeCycle === undefined || deprecated === undefined || !hasCome(deprecated, today)) return undefined;
  const advice = lifeCycle.successor === undefined ? '' : ` Use \`${lifeCycle.successor}\`.`;
  const message = `\`${runtime}\` is deprecated since ${deprecated}${consequence(lifeCycle, today)}.${advice}`;
  return { span: value, severity: 'warning', message };
}

function consequence({ createBlocked, updateBlocked }: RuntimeLifeCycle, today: Date): string {
  if (hasCome(updateBlocked, today)) return ' and no function can be created or updated with it any more';
  if (hasCome(createBlocked, today)) return ' and no function can be created with it any more';
  return createBlocked === undefined ? '' : `; from ${createBlocked} on no function can be created with it`;
}
