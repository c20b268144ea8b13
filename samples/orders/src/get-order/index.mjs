const orders = new Map([
  ['1', { id: '1', status: 'FULFILLED', total: 7.3 }],
  ['2', { id: '2', status: 'OPEN', total: 2.9 }],
]);

export const handler = async (event) => {
  const id = event.pathParameters?.id;
  const order = orders.get(id);
  console.log('looking for order', id, 'in', process.env.TABLE_NAME);
  if (!order) return { statusCode: 404, body: JSON.stringify({ message: `no order ${id}` }) };
  return { statusCode: 200, body: JSON.stringify(order) };
};
