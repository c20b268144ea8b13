import { validationFailed } from './serviceErrors.ts';

/** A function as a request names it. */
export interface FunctionReference {
  readonly functionName: string;
  readonly region?: string;
  readonly accountId?: string;
  readonly qualifier?: string;
}

const pattern =
  '(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_\\.]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?';
const reference =
  /^(?:arn:aws[a-zA-Z-]*:lambda:)?(?:(?<region>[a-z]{2}(?:-[a-z]+)+-\d):)?(?:(?<accountId>\d{12}):)?(?:function:)?(?<functionName>[\w-]+)(?::(?<qualifier>\$LATEST|[\w-]+))?$/;
const maxLength = 170;

/** Reads a name, a partial ARN (`ACCOUNT:function:NAME`) or an ARN, each perhaps with a qualifier. Throws a ServiceError. */
export function parseFunctionReference(text: string): FunctionReference {
  const groups = text.length <= maxLength ? reference.exec(text)?.groups : undefined;
  const functionName = groups?.['functionName'];
  if (groups === undefined || functionName === undefined) {
    throw validationFailed(
      text,
      'functionName',
      `Member must satisfy regular expression pattern: ${pattern}`,
    );
  }
  const { region, accountId, qualifier } = groups;
  return {
    functionName,
    ...(region === undefined ? {} : { region }),
    ...(accountId === undefined ? {} : { accountId }),
    ...(qualifier === undefined ? {} : { qualifier }),
  };
}
