import { isDeprecatedRuntime, runtimeIdentifiers, runtimeLifeCycle } from '../../schema/runtimes.ts';
import { valueCompletion, type Completion, type CompletionContext } from './completion.ts';

const usualFamilies = ['nodejs', 'python', 'java'];

/** `Runtime` of functions and `CompatibleRuntimes` of layers; the deprecated ones are left out. */
export function* runtimeCompletions({
  cursor,
  place,
  schema,
  today,
}: CompletionContext): Iterable<Completion> {
  if (cursor.typing === 'key' || !schema) return;
  const [key, outer] = [place.path.at(-1), place.path.at(-2)];
  if (key !== 'Runtime' && outer !== 'CompatibleRuntimes') return;
  if (!/^AWS::(?:Lambda|Serverless)::/.test(schema.type.name)) return;
  const alive = [...runtimeIdentifiers()].filter((runtime) => !isDeprecatedRuntime(runtime, today));
  // The newest of a family is the last of it.
  for (const [index, label] of alive.toReversed().entries()) {
    const deprecated = runtimeLifeCycle(label)?.deprecated;
    const family = usualFamilies.findIndex((prefix) => label.startsWith(prefix));
    yield valueCompletion(label, 'value', {
      rank: 1 + (family < 0 ? usualFamilies.length : family) / 2 + index / 100,
      ...(deprecated !== undefined && { detail: `until ${deprecated}` }),
    });
  }
}
