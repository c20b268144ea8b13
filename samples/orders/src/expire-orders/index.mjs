const hours = 60 * 60 * 1000;

export const handler = async (event, context) => {
  const limit = new Date(new Date(event.time ?? Date.now()).getTime() - 24 * hours);
  console.info(`expiring orders before ${limit.toISOString()}`);
  return { expired: 0, remainingMs: context.getRemainingTimeInMillis() };
};
