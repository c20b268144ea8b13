import type { HttpRequest } from '../http/route.ts';
import { queried } from './findFunction.ts';

const defaultMaxItems = 50;

/** A stretch of a list, as `Marker` and `MaxItems` ask for it. */
export function page<Item>(
  items: readonly Item[],
  request: HttpRequest,
): { readonly items: readonly Item[]; readonly nextMarker: string | undefined } {
  const start = Number(queried(request, 'Marker') ?? 0);
  const end = start + Number(queried(request, 'MaxItems') ?? defaultMaxItems);
  return { items: items.slice(start, end), nextMarker: end < items.length ? String(end) : undefined };
}
