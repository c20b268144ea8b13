/**
 * What becomes of events nobody waits for; absent members have Lambda's defaults.
 * https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html
 */
export interface EventInvokeConfiguration {
  /** 0 to 2; default 2. */
  readonly maximumRetryAttempts?: number;
  /** 60 to 21,600; default 21,600. */
  readonly maximumEventAgeSeconds?: number;
  /** ARN of a function, queue, topic, bucket or event bus. */
  readonly onSuccess?: string;
  readonly onFailure?: string;
}

export const defaultMaximumRetryAttempts = 2;
export const defaultMaximumEventAgeSeconds = 21_600;
