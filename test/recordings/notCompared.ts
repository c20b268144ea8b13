/** What of the recordings is not compared, and why: the whole list. */

/** Cases, by their names. */
export const notReplayed: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /\[(java|dotnet|ruby|go)[^\]]*\]$/, reason: 'this runtime is not run here' },
];

/** Values within an answer, by their paths. */
export const valuesNotCompared: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  {
    pattern:
      /^environment\/(PATH|LD_LIBRARY_PATH|NODE_PATH|PYTHONPATH|LAMBDA_TASK_ROOT|LAMBDA_RUNTIME_DIR|PWD)$/,
    reason: 'folders lie elsewhere on this machine',
  },
  {
    pattern: /^environment\/(AWS_LAMBDA_RUNTIME_API|AWS_XRAY_DAEMON_ADDRESS|_AWS_XRAY_DAEMON_ADDRESS)$/,
    reason: 'addresses are of this machine',
  },
  { pattern: /^environment\/TMPDIR$/, reason: 'stands for /tmp, which every environment has here elsewhere' },
  {
    pattern: /^environment\/AWS_ENDPOINT_URL(_LAMBDA)?$/,
    reason: 'added, so that functions reach functions',
  },
  {
    pattern: /^(State|StateReason|StateReasonCode|LastUpdateStatus)$/,
    reason:
      'functions come from templates and are there at once: what was recorded of one that is being created',
  },
  { pattern: /^LastModified$/, reason: 'its value was not recorded' },
  { pattern: /^ResponseMetadata\//, reason: 'of the SDK that recorded, not of the answer' },
];
