const errors = {
  SnapStartException: {
    status: 400,
    message:
      'The afterRestore() runtime hook encountered an error. For more information, check the Amazon CloudWatch logs.',
  },
  SnapStartTimeoutException: {
    status: 408,
    message: "Lambda couldn't restore the snapshot within the timeout limit.",
  },
} as const;

/**
 * An environment could not be restored from its snapshot: an error of the service, and not of the function.
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_Errors
 */
export class RestoreFailed extends Error {
  override readonly name = 'RestoreFailed';
  readonly type: keyof typeof errors;
  /** Of the HTTP answer. */
  readonly status: number;

  constructor(type: keyof typeof errors) {
    super(errors[type].message);
    this.type = type;
    this.status = errors[type].status;
  }
}
