import { jsonAnswer } from '../http/route.ts';
import type { HttpAnswer } from '../http/route.ts';
import type { Extension, ExtensionState } from './extension.ts';

/** Why the Extensions API does not do what it is asked to; all are 403. */
export const refusals = {
  emptyName: () => refuse('Extension.InvalidExtensionName', 'Empty extension name'),
  invalidFormat: (reason: string) => refuse('InvalidRequestFormat', reason),
  invalidEventType: (event: string) => refuse('Extension.InvalidEventType', `${event}: invalid event type`),
  shutdownOfInternal: () =>
    refuse(
      'ShutdownEventNotSupportedForInternalExtension',
      'SHUTDOWN event not supported for internal extensions',
    ),
  registrationClosed: () => refuse('Extension.RegistrationClosed', 'Extension registration closed already'),
  tooMany: (limit: number) => refuse('Extension.TooManyExtensions', `Extension limit (${limit}) reached`),
  missingIdentifier: () =>
    refuse('Extension.MissingExtensionIdentifier', 'Missing Lambda-Extension-Identifier header'),
  invalidIdentifier: () =>
    refuse('Extension.InvalidExtensionIdentifier', 'Invalid Lambda-Extension-Identifier'),
  unknownIdentifier: (identifier: string) =>
    refuse('Extension.UnknownExtensionIdentifier', `Unknown extension ${identifier}`),
  missingErrorType: () => refuse('Extension.MissingHeader', 'Lambda-Extension-Function-Error-Type not found'),
  invalidState: ({ name, state }: Extension, wanted: ExtensionState) =>
    refuse(
      'Extension.InvalidExtensionState',
      `State transition from ${state} to ${wanted} failed for extension ${name}. ` +
        'Error: State transition is not allowed',
    ),
};

function refuse(errorType: string, errorMessage: string): HttpAnswer {
  return jsonAnswer(403, { errorMessage, errorType });
}
