import type { HttpRequest } from '../http/route.ts';
import { queried } from './findFunction.ts';
import { invalidParameter } from './serviceErrors.ts';
import { validationFailed } from './validation.ts';

const maxMaxItems = 10_000;

/** A stretch of a list, as `Marker` and `MaxItems` ask for it. Throws a ServiceError where there can be none such. */
export function page<Item>(
  items: readonly Item[],
  request: HttpRequest,
  defaultMaxItems = 50,
): { readonly items: readonly Item[]; readonly nextMarker: string | undefined } {
  const marker = queried(request, 'Marker') ?? '0';
  if (!/^\d{1,9}$/.test(marker)) throw invalidParameter('The provided marker is not valid.');
  const start = Number(marker);
  const end = start + maxItemsOf(queried(request, 'MaxItems') ?? String(defaultMaxItems));
  return { items: items.slice(start, end), nextMarker: end < items.length ? String(end) : undefined };
}

function maxItemsOf(text: string): number {
  const number = Number(text);
  const member = 'maxItems';
  if (!(number >= 1)) {
    const constraint = 'Member must have value greater than or equal to 1';
    throw validationFailed({ member, value: text, constraint });
  }
  if (number > maxMaxItems) {
    const constraint = `Member must have value less than or equal to ${maxMaxItems}`;
    throw validationFailed({ member, value: text, constraint });
  }
  return number;
}
