import type { Completion, CompletionContext } from './completion.ts';
import { map } from './sketch.ts';

/** The types that `Globals` may give properties to. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html */
const kinds = [
  'Function',
  'Api',
  'HttpApi',
  'WebSocketApi',
  'SimpleTable',
  'StateMachine',
  'LayerVersion',
  'CapacityProvider',
];

export function* globalsCompletions({ cursor }: CompletionContext): Iterable<Completion> {
  if (cursor.typing === 'value' || cursor.path.length !== 1 || cursor.path[0] !== 'Globals') return;
  for (const label of kinds) {
    if (cursor.siblings.includes(label)) continue;
    const insert = { kind: 'entries', entries: { [label]: map({}) } } as const;
    yield { label, kind: 'section', insert, detail: `AWS::Serverless::${label}` };
  }
}
