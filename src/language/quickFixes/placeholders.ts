import type { ValueSchema } from '../../schema/valueSchema.ts';
import { schemaSketch } from '../completion/schemaSketch.ts';
import { assumeRole } from '../completion/resourceSkeletons.ts';
import { everyType } from '../schemaText.ts';
import { hole, list, map, type MapSketch, type Sketch } from '../completion/sketch.ts';

/** What properties of that name have before anyone knows better. */
const usual: Readonly<Record<string, Sketch>> = {
  AssumeRolePolicyDocument: assumeRole,
  AttributeType: 'S',
  Code: map({ ZipFile: 'exports.handler = async () => ({});' }),
  Handler: 'app.handler',
  PolicyDocument: map({
    Version: '2012-10-17',
    Statement: list(map({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' })),
  }),
  Role: 'arn:aws:iam::123456789012:role/lambda',
  Runtime: 'nodejs24.x',
};

/** Properties with values to begin with: the first that is allowed, else a text that says what belongs there. */
export function placeholders(properties: ReadonlyMap<string, ValueSchema | undefined>): MapSketch {
  return map(Object.fromEntries([...properties].map(([name, schema]) => [name, placeholder(name, schema)])));
}

function placeholder(name: string, schema: ValueSchema | undefined): Sketch {
  const known = usual[name];
  if (!schema) return filled(hole(), name);
  // Some objects may be written as JSON text, but had better not.
  if (known !== undefined && typeof known !== 'string' && everyType(schema).has('object'))
    return filled(known, name);
  return filled(schemaSketch(schema), name);
}

function filled(sketch: Sketch, name: string): Sketch {
  const known = usual[name];
  if (typeof known === 'string' && allows(sketch, known)) return known;
  if (typeof sketch === 'string') return sketch;
  switch (sketch.kind) {
    case 'hole':
      return sketch.text || (sketch.isText ? kebabCase(name) : '1');
    case 'choice':
      return sketch.options[0] ?? '';
    case 'list':
      return list(...sketch.items.map((item) => filled(item, name)));
    case 'map':
      return {
        ...sketch,
        entries: sketch.entries.map(([key, value]) => [
          key,
          filled(value, typeof key === 'string' ? key : key.text),
        ]),
      };
    case 'call':
      return { ...sketch, argument: filled(sketch.argument, name) };
  }
}

/** Names mean different things in different types. */
function allows(sketch: Sketch, text: string): boolean {
  if (typeof sketch === 'string') return false;
  return sketch.kind === 'choice'
    ? sketch.options.includes(text)
    : sketch.kind === 'hole' && sketch.text === '';
}

/** `function-name` for `FunctionName`. */
function kebabCase(name: string): string {
  return name.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();
}
