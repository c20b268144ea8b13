export interface OrderLine {
  item: string;
  quantity: number;
}

export interface Order {
  id: string;
  lines: OrderLine[];
  total: number;
  currency: string;
}

export class InvalidOrder extends Error {
  override name = 'InvalidOrder';
}

/** Reads the lines of a request body. */
export function parseLines(body: string | undefined, maximumItems: number): OrderLine[] {
  if (!body) throw new InvalidOrder('the request has no body');
  const { lines } = JSON.parse(body) as { lines?: OrderLine[] };
  if (!lines?.length) throw new InvalidOrder('an order needs at least one line');
  const items = lines.reduce((sum, line) => sum + line.quantity, 0);
  if (items > maximumItems) throw new InvalidOrder(`an order holds at most ${maximumItems} items`);
  return lines;
}
