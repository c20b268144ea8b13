import type { ValueSchema } from '../../schema/valueSchema.ts';
import { schemaSketch } from '../completion/schemaSketch.ts';
import { assumeRole } from '../completion/resourceSkeletons.ts';
import { hole, list, map, type MapSketch, type Sketch } from '../completion/sketch.ts';

/** What properties of that name have before anyone knows better. */
const usual: Readonly<Record<string, Sketch>> = {
  AssumeRolePolicyDocument: assumeRole,
  AttributeType: 'S',
  Code: 'src/',
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
  return map(
    Object.fromEntries(
      [...properties].map(([name, schema]) => [
        name,
        filled(usual[name] ?? (schema ? schemaSketch(schema) : hole()), name),
      ]),
    ),
  );
}

function filled(sketch: Sketch, name: string): Sketch {
  if (typeof sketch === 'string') return sketch;
  switch (sketch.kind) {
    case 'hole':
      return sketch.text || (sketch.isText ? kebabCase(name) : '1');
    case 'choice':
      return sketch.options[0] ?? '';
    case 'list':
      return list(...sketch.items.map((item) => filled(item, name)));
    case 'map':
      return { ...sketch, entries: sketch.entries.map(([key, value]) => [key, filledEntry(key, value)]) };
    case 'call':
      return { ...sketch, argument: filled(sketch.argument, name) };
  }
}

function filledEntry(key: MapSketch['entries'][number][0], value: Sketch): Sketch {
  const name = typeof key === 'string' ? key : key.text;
  return filled(usual[name] ?? value, name);
}

/** `function-name` for `FunctionName`. */
function kebabCase(name: string): string {
  return name.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();
}
