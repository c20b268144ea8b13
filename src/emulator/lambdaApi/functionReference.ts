import { validationFailed, violationsOf, type TextConstraint } from './validation.ts';

/** A function as a request names it. */
export interface FunctionReference {
  readonly functionName: string;
  readonly region?: string;
  readonly accountId?: string;
  readonly qualifier?: string;
}

const reference =
  /^(?:arn:aws[a-zA-Z-]*:lambda:)?(?:(?<region>[a-z]{2}(?:-[a-z]+)+-\d):)?(?:(?<accountId>\d{12}):)?(?:function:)?(?<functionName>[\w.-]+)(?::(?<qualifier>\$LATEST(?:\.PUBLISHED)?|[\w-]+))?$/;

const nameConstraint: TextConstraint = {
  maxLength: 170,
  pattern: reference,
  shownPattern:
    '(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_\\.]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?',
};

const qualifierConstraint: TextConstraint = {
  maxLength: 128,
  pattern: /^(?:\$LATEST\.PUBLISHED|[\w$-]+)$/,
  shownPattern: '\\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+',
};

/**
 * Reads a name, a partial ARN (`ACCOUNT:function:NAME`) or an ARN, each perhaps with a qualifier, and checks the
 * qualifier beside it. Throws a ServiceError.
 */
export function parseFunctionReference(text: string, queriedQualifier?: string): FunctionReference {
  // A bare name is read by far the most.
  if (queriedQualifier === undefined && /^[\w-]{1,64}$/.test(text)) return { functionName: text };
  const violations = [
    ...violationsOf('functionName', text, nameConstraint),
    ...(queriedQualifier === undefined
      ? []
      : violationsOf('qualifier', queriedQualifier, qualifierConstraint)),
  ];
  if (violations.length > 0) throw validationFailed(...violations);
  const groups = reference.exec(text)?.groups ?? {};
  const { functionName = text, region, accountId, qualifier } = groups;
  return {
    functionName,
    ...(region === undefined ? {} : { region }),
    ...(accountId === undefined ? {} : { accountId }),
    ...(qualifier === undefined ? {} : { qualifier }),
  };
}
