import type { ValueSchema } from '../../schema/valueSchema.ts';
import type { Template } from '../../template/template.ts';
import { assumeRole } from '../completion/resourceSkeletons.ts';
import { schemaSketch } from '../completion/schemaSketch.ts';
import { hole, list, map, type MapSketch, type Sketch } from '../completion/sketch.ts';
import { everyType } from '../schemaText.ts';
import { policyFor } from './policyFor.ts';
import { likelyReference } from './likelyReference.ts';

/** What properties of that name have before anyone knows better. */
const usual: Readonly<Record<string, Sketch>> = {
  Action: 'lambda:InvokeFunction',
  AssumeRolePolicyDocument: assumeRole,
  AttributeType: 'S',
  Code: map({ ZipFile: 'exports.handler = async () => ({});' }),
  Content: 'layer/',
  ContentUri: 'layer/',
  FilterPattern: '',
  FunctionVersion: '$LATEST',
  Handler: 'app.handler',
  HttpMethod: 'GET',
  Principal: 'apigateway.amazonaws.com',
  Protocol: 'lambda',
  Role: 'arn:aws:iam::123456789012:role/lambda',
  RoleArn: 'arn:aws:iam::123456789012:role/name',
  RouteKey: 'GET /',
  Runtime: 'nodejs24.x',
  ScheduleExpression: 'rate(1 day)',
};

/** The template, and the type of the resource that the properties are for. */
export interface PlaceholderContext extends Pick<Template, 'resources' | 'format'> {
  readonly type: string;
}

/**
 * Properties with values to begin with: what the template has that is meant most likely, the first that is allowed, else
 * a text that says what belongs there.
 */
export function placeholders(
  properties: ReadonlyMap<string, ValueSchema | undefined>,
  context: PlaceholderContext,
): MapSketch {
  return map(
    Object.fromEntries([...properties].map(([name, schema]) => [name, placeholder(name, schema, context)])),
  );
}

function placeholder(name: string, schema: ValueSchema | undefined, context: PlaceholderContext): Sketch {
  if (!schema) return filled(hole(), name, context);
  const known = name === 'PolicyDocument' ? policyFor(context.type) : usual[name];
  const types = everyType(schema);
  // Some objects may be written as JSON text, but had better not.
  if (known !== undefined && typeof known !== 'string' && (types.size === 0 || types.has('object')))
    return filled(known, name, context);
  return filled(schemaSketch(schema), name, context);
}

function filled(sketch: Sketch, name: string, context: PlaceholderContext): Sketch {
  if (typeof sketch === 'string') return sketch;
  const reference = sketch.kind === 'hole' && sketch.text === '' ? likelyReference(name, context) : undefined;
  if (reference) return reference;
  const known = usual[name];
  if (typeof known === 'string' && allows(sketch, known)) return known;
  switch (sketch.kind) {
    case 'hole':
      return sketch.text || (sketch.isText ? kebabCase(name) : '1');
    case 'choice':
      return sketch.options[0] ?? '';
    case 'list':
      return list(...sketch.items.map((item) => filled(item, name, context)));
    case 'map':
      return {
        ...sketch,
        entries: sketch.entries.map(([key, value]) => [
          key,
          filled(value, typeof key === 'string' ? key : key.text, context),
        ]),
      };
    case 'call':
      return { ...sketch, argument: filled(sketch.argument, name, context) };
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
