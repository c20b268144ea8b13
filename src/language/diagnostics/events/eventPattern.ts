import { type Value, valueOf } from '../../../template/value.ts';
import { alternativesOf, isComplete } from '../../alternatives.ts';
import type { EffectiveResources } from '../../effectiveTemplate.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';
import { patternComplaint } from './patternComplaint.ts';

export const eventPattern: Rule = {
  code: 'event-pattern',
  cfnLint: [],
  severity: 'error',
  documentation: `An [event pattern](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html) is a map like the events to let through: in the place of each value stands a list of values, or of tests such as \`{ prefix: x }\`. In a text it is JSON.`,
  bad: `
Resources:
  Stopped:
    Type: AWS::Events::Rule
    Properties:
      EventPattern:
        source: aws.ec2
`,
  good: `
Resources:
  Stopped:
    Type: AWS::Events::Rule
    Properties:
      EventPattern:
        source: [aws.ec2]
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const pattern of patternsIn(effective))
      if (pattern.kind === 'map') yield* ofMap(pattern);
      else if (pattern.kind === 'scalar' && !/\$\{|\{\{/.test(pattern.source)) {
        const message = patternComplaint(pattern.source);
        if (message !== undefined) yield { span: pattern, message };
      }
  },
};

function patternsIn(effective: EffectiveResources): Value[] {
  const rules = effective
    .ofType('AWS::Events::Rule')
    .map(({ properties }) => valueOf(properties, 'EventPattern'));
  const events = effective
    .eventsOfType('CloudWatchEvent', 'EventBridgeRule')
    .map(({ properties }) => valueOf(properties, 'Pattern'));
  return [...rules, ...events].flatMap(alternativesOf);
}

function* ofMap(map: Value): Iterable<Finding> {
  if (map.kind !== 'map' || !isComplete(map)) return;
  for (const { key, value } of map.entries)
    if (value.kind === 'map') yield* ofMap(value);
    else if (value.kind === 'scalar' && value.value !== null && !value.source.includes('{{'))
      yield {
        span: value,
        message: `\`${key}\` is a list of the values to let through: \`[${value.source}]\`.`,
      };
}
