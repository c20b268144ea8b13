export const handler = async (event) => {
  for (const { eventName, dynamodb } of event.Records)
    console.log(
      JSON.stringify({ change: eventName, key: dynamodb.Keys, at: dynamodb.ApproximateCreationDateTime }),
    );
  return { records: event.Records.length };
};
