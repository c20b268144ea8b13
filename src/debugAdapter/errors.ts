import { UserError } from '../shared/userError.ts';

export function childNotStarted(reason: string): UserError {
  return new UserError(
    'debugger-not-attached',
    `The debugger could not attach: ${reason}. Run without debugging (Ctrl+F5) to see what the function does.`,
  );
}

export function noDebuggerFor(runtime: string): UserError {
  return new UserError(
    'no-debugger',
    `Functions of runtime ${runtime} cannot be debugged yet. Run without debugging (Ctrl+F5) instead.`,
  );
}

export function eventFileUnreadable(path: string, reason: string): UserError {
  return new UserError(
    'event-file',
    `The event file ${path} could not be read: ${reason}. Correct "event" in the launch configuration; a text is the path of a JSON file, relative to the workspace folder.`,
  );
}

export function launchAttributeMissing(attribute: string): UserError {
  return new UserError(
    'launch-attribute',
    `The launch configuration has no "${attribute}". Add it: "template" is the path of the template, "function" the logical ID of a function in it.`,
  );
}
