import { valueCompletion, type Completion, type CompletionContext } from './completion.ts';

/** `Type` of a resource: SAM's first, then what such applications are mostly made of. */
export function* resourceTypeCompletions({
  cursor,
  place,
  types,
  document,
}: CompletionContext): Iterable<Completion> {
  const [section, , key] = place.path;
  if (cursor.typing === 'key' || section !== 'Resources' || key !== 'Type' || place.path.length !== 3) return;
  const isSam = document.template.kind === 'sam';
  const used = new Set(document.template.resources.map(({ type }) => type));
  for (const name of types.names) {
    const isServerless = name.startsWith('AWS::Serverless::');
    yield valueCompletion(name, 'resourceType', {
      rank: isServerless ? (isSam ? 0 : 6) : used.has(name) ? 1 : 5,
      ...(isServerless && { detail: 'SAM' }),
      documentation: () => types.get(name)?.documentation,
    });
  }
}
