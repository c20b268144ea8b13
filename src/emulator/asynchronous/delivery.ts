/**
 * What an event nobody waited for sent on: to a destination, or as itself to a dead-letter queue.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
 */
export interface Delivery {
  readonly functionName: string;
  readonly requestId: string;
  readonly kind: 'onSuccess' | 'onFailure' | 'deadLetter';
  /** ARN. */
  readonly target: string;
  /** JSON text. */
  readonly body: string;
  /** `X-Amzn-Trace-Id` of what the function did: whoever takes it goes on with the same chain of requests. */
  readonly traceHeader: string;
  /** Message attributes, of dead letters. */
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
}

export interface MessageAttribute {
  readonly dataType: 'String' | 'Number';
  readonly stringValue: string;
}

export type DestinationCondition =
  'Success' | 'RetriesExhausted' | 'EventAgeExceeded' | 'ZeroReservedConcurrency';

export interface DestinationRecord {
  readonly requestId: string;
  readonly functionArn: string;
  readonly condition: DestinationCondition;
  readonly approximateInvokeCount: number;
  /** JSON text. */
  readonly requestPayload: string;
  /** Absent where the function was never reached. */
  readonly response?: {
    readonly executedVersion: string;
    readonly functionError?: string;
    /** JSON text. */
    readonly payload: string;
  };
}

/** The record a destination gets. */
export function destinationBody(record: DestinationRecord, at: Date): string {
  const { requestId, functionArn, condition, approximateInvokeCount, requestPayload, response } = record;
  return JSON.stringify({
    version: '1.0',
    timestamp: at.toISOString(),
    requestContext: { requestId, functionArn, condition, approximateInvokeCount },
    requestPayload: parsed(requestPayload),
    ...(response && {
      responseContext: {
        statusCode: 200,
        executedVersion: response.executedVersion,
        ...(response.functionError !== undefined && { functionError: response.functionError }),
      },
      responsePayload: parsed(response.payload),
    }),
  });
}

/** What a dead letter says beside the event itself. */
export function deadLetterAttributes(
  requestId: string,
  errorMessage: string,
): Readonly<Record<string, MessageAttribute>> {
  return {
    RequestID: { dataType: 'String', stringValue: requestId },
    ErrorCode: { dataType: 'Number', stringValue: '200' },
    ErrorMessage: { dataType: 'String', stringValue: errorMessage },
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}
