import type { Json } from '../shared/json.ts';
import type { Value } from '../template/value.ts';

/** A template's value as JSON; an intrinsic function nobody can resolve becomes the name it speaks of. */
export function plainValue(value: Value, resolve?: (value: Value) => Json | undefined): Json {
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'list':
      return value.items.map((item) => plainValue(item, resolve));
    case 'map':
      return Object.fromEntries(value.entries.map((entry) => [entry.key, plainValue(entry.value, resolve)]));
    case 'intrinsic':
      return resolve?.(value) ?? nameIn(value.argument);
  }
}

/** `OrdersQueue` for `!Ref OrdersQueue`, `!GetAtt OrdersQueue.Arn` and `!GetAtt [OrdersQueue, Arn]`. */
function nameIn(argument: Value): string {
  if (argument.kind === 'list') return argument.items[0] ? nameIn(argument.items[0]) : '';
  if (argument.kind !== 'scalar') return '';
  return /^[A-Za-z0-9]+(?=\.|$)/.exec(argument.source)?.[0] ?? argument.source;
}
