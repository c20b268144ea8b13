const { priceOf } = require('pricing');

/** Answers which messages failed, so that the queue keeps only those. */
exports.handler = async (event) => {
  const batchItemFailures = [];
  for (const record of event.Records) {
    try {
      fulfil(JSON.parse(record.body));
    } catch (error) {
      console.error('could not fulfil', record.messageId, error);
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
};

function fulfil(order) {
  const total = order.lines.reduce((sum, line) => sum + priceOf(line.item) * line.quantity, 0);
  console.info('fulfilled order', order.id, 'for', total);
}
