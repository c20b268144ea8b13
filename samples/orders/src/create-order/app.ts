import { randomUUID } from 'node:crypto';
import { priceOf } from 'pricing';
import { InvalidOrder, parseLines, type Order } from './order';

interface HttpEvent {
  body?: string;
}

interface HttpResult {
  statusCode: number;
  body: string;
}

export const handler = async (event: HttpEvent): Promise<HttpResult> => {
  try {
    const lines = parseLines(event.body, Number(process.env.MAXIMUM_ITEMS));
    const total = lines.reduce((sum, line) => sum + priceOf(line.item) * line.quantity, 0);
    const order: Order = { id: randomUUID(), lines, total, currency: process.env.CURRENCY ?? 'EUR' };
    console.info('order taken', order.id, total);
    return { statusCode: 201, body: JSON.stringify(order) };
  } catch (error) {
    if (error instanceof InvalidOrder)
      return { statusCode: 400, body: JSON.stringify({ message: error.message }) };
    throw error;
  }
};
