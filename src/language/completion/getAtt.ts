import { textOf } from '../../template/value.ts';
import { attributesOf } from '../attributes.ts';
import { valueAt } from '../innerValue.ts';
import { propertyText } from '../schemaText.ts';
import { valueCompletion, type Completion, type CompletionContext } from './completion.ts';
import { referableDetails, visibleReferables } from './references.ts';

/** `!GetAtt Resource.Attribute`, and both in a list. */
export function* getAttCompletions(context: CompletionContext): Iterable<Completion> {
  const { cursor, place, document } = context;
  if (cursor.typing === 'key' || place.call?.name !== 'Fn::GetAtt') return;
  const [index] = place.call.argument;
  if (index === 1) {
    yield* attributeCompletions(context, firstArgument(context) ?? '');
    return;
  }
  const dot = cursor.prefix.indexOf('.');
  if (index === undefined && dot >= 0) {
    const logicalId = ownerOf(
      cursor.prefix,
      document.template.resources.map((each) => each.logicalId),
    );
    const span = { start: cursor.span.start + logicalId.length + 1, end: cursor.span.end };
    for (const each of attributeCompletions(context, logicalId))
      yield { ...each, insert: { kind: 'part', text: each.label, span } };
    return;
  }
  for (const each of visibleReferables(context)) {
    if (each.kind === 'parameter' || each.kind === 'pseudo') continue;
    const dotted = index === undefined && cursor.form !== 'json' ? `${each.name}.` : each.name;
    yield valueCompletion(each.name, 'resource', {
      ...referableDetails(each),
      insert: { kind: 'value', value: dotted },
    });
  }
}

/** Of `Api.Stage.` it is `Api.Stage`: what SAM generates may have a dot. */
function ownerOf(prefix: string, logicalIds: readonly string[]): string {
  const parts = prefix.split('.');
  const [first = '', second] = parts;
  return parts.length > 2 && second === 'Stage' && logicalIds.includes(first) ? `${first}.${second}` : first;
}

export function* attributeCompletions(
  { document, types }: CompletionContext,
  logicalId: string,
): Iterable<Completion> {
  for (const { name, property } of attributesOf(document, logicalId, types))
    yield valueCompletion(name, 'attribute', {
      rank: name === 'Arn' ? 1 : 5,
      ...(property && { detail: propertyText(property), documentation: () => property.documentation }),
    });
}

/** What stands first in the list of arguments that the cursor is in. */
function firstArgument({ document, cursor }: CompletionContext): string | undefined {
  const path = [...cursor.path.slice(0, cursor.path.lastIndexOf('Fn::GetAtt') + 1), 0];
  return textOf(valueAt(document.template.root, path));
}
