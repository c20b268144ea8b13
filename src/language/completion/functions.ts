import type { ValueSchema } from '../../schema/valueSchema.ts';
import { everyType } from '../schemaText.ts';
import { intrinsicSignatures, type IntrinsicSignature } from '../intrinsicSignatures.ts';
import type { Completion, CompletionContext } from './completion.ts';
import { takesFunction } from './place.ts';
import { call, hole, list, type Sketch } from './sketch.ts';
import { tagOf } from './snippetWriter.ts';

/** Intrinsic functions where a value is expected: as tags in YAML, in their long form in JSON. */
export function* functionCompletions(context: CompletionContext): Iterable<Completion> {
  const { cursor, place, document } = context;
  const isJson = cursor.form === 'json';
  if ((cursor.quote !== '' && !isJson) || cursor.form === 'text' || !takesFunction(cursor, place)) return;
  const hasExtensions = document.template.transforms.includes('AWS::LanguageExtensions');
  const wantsObject = context.schema !== undefined && isObject(context.schema.schema);
  const gives = isConditionPlace(context) ? 'condition' : 'value';
  for (const [index, signature] of intrinsicSignatures.entries()) {
    if (signature.gives !== gives || (signature.isExtension && !hasExtensions)) continue;
    if (wantsObject && !givesObjects.has(signature.name)) continue;
    const { name, summary } = signature;
    yield {
      label: isJson ? name : tagOf(name),
      kind: 'function',
      insert: { kind: 'value', value: call(name, argumentSketch(signature, isJson)) },
      detail: name,
      rank: 6 + index / 100,
      documentation: () => summary,
    };
  }
}

/** No other function gives a map. */
const givesObjects: ReadonlySet<string> = new Set(['Fn::If', 'Fn::Transform']);

function isObject(schema: ValueSchema): boolean {
  const types = everyType(schema);
  return types.size === 1 && types.has('object');
}

function isConditionPlace({ place: { path, call: outer } }: CompletionContext): boolean {
  if (outer) return /^Fn::(?:And|Or|Not)$/.test(outer.name);
  return path[0] === 'Conditions' && path.length === 2;
}

/** `!GetAtt` has its arguments in one text, but not in JSON. */
function argumentSketch({ name, parameters, isList }: IntrinsicSignature, isJson: boolean): Sketch {
  if (!isList || name === 'Fn::Sub' || (name === 'Fn::GetAtt' && !isJson)) return hole();
  const needed = parameters.filter(({ isOptional }) => isOptional !== true);
  return list(...needed.map((each) => (each.name === 'texts' ? list(hole()) : hole())));
}
