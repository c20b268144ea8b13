import { type MapEntry, type Value, valueOf } from '../../../template/value.ts';
import { hasUnknownMacro } from '../../macros.ts';
import { isComplete, isGiven } from '../../written.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const resourceShape: Rule = {
  code: 'resource-shape',
  severity: 'error',
  documentation: `A resource is a map, and so are its \`Properties\`, the \`Events\` of a function and each event. A value that stands directly behind the colon, or a list, is mostly a slip of the indentation.
\`DependsOn\` is a logical ID or a list of them, \`Condition\` the name of a condition.`,
  *check({ template, effective }: RuleContext): Iterable<Finding> {
    if (hasUnknownMacro(template)) return;
    const resources = valueOf(template.root, 'Resources');
    for (const resource of resources?.kind === 'map' ? resources.entries : []) yield* ofResource(resource);
    for (const { properties } of effective.ofType(
      'AWS::Serverless::Function',
      'AWS::Serverless::StateMachine',
    )) {
      const events = valueOf(properties, 'Events');
      if (events?.kind !== 'map' || !isComplete(events)) continue;
      for (const event of events.entries) {
        if (event.value.kind !== 'map' && event.value.kind !== 'intrinsic')
          yield {
            span: placeOf(event),
            message: `The event \`${event.key}\` is a map with \`Type\` and \`Properties\`.`,
          };
        const given = event.value.kind === 'map' ? valueOf(event.value, 'Properties') : undefined;
        if (isGiven(given) && (given.kind === 'scalar' || given.kind === 'list'))
          yield { span: given, message: '`Properties` is a map.' };
      }
    }
  },
};

function* ofResource(resource: MapEntry): Iterable<Finding> {
  const { key, value } = resource;
  if (key.startsWith('Fn::')) return;
  if (value.kind !== 'map') {
    if (value.kind !== 'intrinsic')
      yield { span: placeOf(resource), message: `The resource \`${key}\` is a map with a \`Type\`.` };
    return;
  }
  const properties = valueOf(value, 'Properties');
  if (isGiven(properties) && (properties.kind === 'scalar' || properties.kind === 'list'))
    yield { span: properties, message: '`Properties` is a map.' };
  const condition = valueOf(value, 'Condition');
  if (condition && condition.kind !== 'scalar')
    yield { span: condition, message: '`Condition` is the name of a condition.' };
  yield* ofDependsOn(valueOf(value, 'DependsOn'));
}

function* ofDependsOn(value: Value | undefined): Iterable<Finding> {
  for (const each of value?.kind === 'list' ? value.items : value ? [value] : [])
    if (each.kind !== 'scalar')
      yield { span: each, message: '`DependsOn` is a logical ID or a list of them, in plain text.' };
}

function placeOf({ keySpan, value }: MapEntry): MapEntry['keySpan'] {
  return value.end > value.start ? value : keySpan;
}
