/** What the user can mend on the extension's side. */
import { UserError } from '../shared/userError.ts';

/** Restricted Mode: nothing of the workspace is executed. */
export function notTrusted(): UserError {
  return new UserError(
    'workspace-not-trusted',
    'Functions run only in a trusted workspace. Trust this workspace to invoke and debug them.',
  );
}

export function noFunctions(): UserError {
  return new UserError(
    'no-functions',
    'No Lambda function was found: the workspace has no SAM or CloudFormation template with one.',
  );
}

export function noSuchFunction(name: string): UserError {
  return new UserError('no-such-function', `No template of the workspace has a function ${name}.`);
}

export function noHandlerFile(name: string, handler: string | undefined): UserError {
  return new UserError(
    'no-handler-file',
    handler === undefined
      ? `${name} has no handler in the template.`
      : `The file of the handler ${handler} of ${name} does not exist. Check Handler and CodeUri in the template.`,
  );
}

export function notJson(name: string, reason: string): UserError {
  return new UserError('event-not-json', `${name} is not JSON (${reason}). An event is a JSON value.`);
}

export function noTemplate(path: string): UserError {
  return new UserError(
    'no-template',
    `${path} is no SAM or CloudFormation template, or does not exist. Check "template" in the launch configuration.`,
  );
}

/** In a launch configuration a text is the path of a file. */
export function textEventUnsaved(): UserError {
  return new UserError(
    'text-event-unsaved',
    'An event that is a text can be debugged once it is saved in a file.',
  );
}
