/**
 * What a template publishes. Here its version 1 is the code as it is now, as if each change were deployed at once; a
 * client of the Lambda API may publish others, which stay as they are.
 */
export interface PublishedVersion {
  readonly aliases: readonly PublishedAlias[];
  /** Of the version itself. */
  readonly provisionedConcurrency?: number;
}

export interface PublishedAlias {
  readonly name: string;
  /** `$LATEST` or the version published. */
  readonly isLatest: boolean;
  readonly provisionedConcurrency?: number;
}

/** The number of the version that a template publishes. */
export const publishedVersion = '1';
