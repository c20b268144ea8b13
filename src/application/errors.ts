/** What can be wrong with an application that its author can mend. */
import { UserError } from '../shared/userError.ts';

export function noSuchFunction(logicalId: string, templatePath: string, known: readonly string[]): UserError {
  const others = known.length === 0 ? 'It has no functions.' : `It has ${known.join(', ')}.`;
  return new UserError('no-such-function', `${templatePath} has no function “${logicalId}”. ${others}`);
}

export function imageNotSupported(logicalId: string, reason: string): UserError {
  return new UserError(
    'image-not-supported',
    `The container image of ${logicalId} cannot be run without Docker. ${reason}`,
  );
}

export function codeInS3(logicalId: string): UserError {
  return new UserError(
    'code-in-s3',
    `The code of ${logicalId} lies in S3. To run it here, let its CodeUri name a folder beside the template.`,
  );
}

export function codeNotKnown(logicalId: string, what: string, why: string): UserError {
  return new UserError(
    'code-not-known',
    `Where the code of ${logicalId} lies is not known here: ${what} (${why}). Give the parameter a value, or name the folder itself.`,
  );
}

export function archiveUnreadable(path: string, reason: string): UserError {
  return new UserError(
    'archive-unreadable',
    `The archive ${path} could not be unpacked: ${reason}. Make it again, as a .zip, or name the folder it is made of.`,
  );
}

export function archiveTooLarge(path: string, maxBytes: number): UserError {
  return new UserError(
    'archive-too-large',
    `Unzipped size must be smaller than ${maxBytes} bytes: Lambda would not take ${path}. Leave out what the function does not need.`,
  );
}

export function codeNotFound(logicalId: string, path: string, buildMethod: string | undefined): UserError {
  const remedy =
    buildMethod === undefined
      ? 'Correct its CodeUri, which is relative to the template’s folder, or build the code into that folder.'
      : `It is built with ${buildMethod}: build it, or correct its CodeUri, which is relative to the template’s folder.`;
  return new UserError('code-not-found', `The code of ${logicalId}, ${path}, does not exist. ${remedy}`);
}

export function propertyMissing(
  logicalId: string,
  property: 'Handler' | 'Runtime',
  kind: 'sam' | 'cloudFormation',
): UserError {
  const place = kind === 'sam' ? ' or under Globals: Function' : '';
  return new UserError(
    `${property.toLowerCase()}-missing`,
    `${logicalId} has no ${property}. Give it one in its Properties${place}.`,
  );
}

export function envFileNotFound(path: string): UserError {
  return new UserError(
    'env-file-not-found',
    `The environment file ${path} cannot be read. Correct envFile, or create it.`,
  );
}

export function buildFailed(folder: string, messages: string): UserError {
  return new UserError(
    'build-failed',
    `Building the code in ${folder} failed. Correct what esbuild found:\n${messages}`,
  );
}

export function npmMissing(): UserError {
  return new UserError('npm-missing', 'npm was not found. Install Node.js with npm, or put it on the PATH.');
}

export function npmFailed(folder: string, output: string): UserError {
  return new UserError(
    'npm-failed',
    `npm could not install packages into ${folder}. Correct what it says and try again:\n${output.trim()}`,
  );
}
