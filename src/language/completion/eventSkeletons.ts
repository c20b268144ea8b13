import type { ValueSchema } from '../../schema/valueSchema.ts';
import { schemaPlaceAt } from '../schemaPlace.ts';
import { valueCompletion, type Completion, type CompletionContext } from './completion.ts';
import { requiredSketches, schemaSketch } from './schemaSketch.ts';
import { map, type Sketch } from './sketch.ts';

/** Properties that no schema asks for, and that hardly an event goes without. */
const customary: Readonly<Record<string, readonly string[]>> = {
  HttpApi: ['Path', 'Method'],
  Schedule: ['Schedule'],
  ScheduleV2: ['ScheduleExpression'],
  Kinesis: ['StartingPosition'],
  DynamoDB: ['StartingPosition'],
  MSK: ['StartingPosition'],
};

/** Whole events under `Events`, and the `Type` of one. */
export function* eventSkeletonCompletions(context: CompletionContext): Iterable<Completion> {
  const { cursor, place, schema, document, types } = context;
  const { path } = place;
  if (path[0] !== 'Resources' || path[3] !== 'Events') return;
  if (cursor.typing !== 'key' && path.length === 6 && path[5] === 'Type') {
    const event = schemaPlaceAt(document.template, types, path.slice(0, -1));
    for (const [name] of event?.schema.cases?.schemas ?? [])
      yield valueCompletion(name, 'value', { rank: 1 });
  }
  if (cursor.typing === 'value' || path.length !== 4) return;
  for (const [type, event] of schema?.type.eventSources ?? [])
    yield {
      label: `${type} event`,
      kind: 'skeleton',
      insert: { kind: 'named', name: `${type}Event`, value: eventSketch(type, event) },
      detail: 'Event source',
      rank: 3,
    };
}

function eventSketch(type: string, event: ValueSchema): Sketch {
  const properties = event.properties.get('Properties')?.value;
  const entries: Record<string, Sketch> = properties ? requiredSketches(properties, 1) : {};
  for (const name of customary[type] ?? []) {
    const property = properties?.everyProperty().get(name);
    if (property && !(name in entries)) entries[name] = schemaSketch(property.value, 2);
  }
  return map({ Type: type, ...(Object.keys(entries).length > 0 && { Properties: map(entries) }) });
}
