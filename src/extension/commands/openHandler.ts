import { Uri, window } from 'vscode';
import { noHandlerFile, noSuchFunction } from '../errors.ts';
import { functionsOf, isReferenceTo } from '../functionReference.ts';
import { pickFunction } from '../functionPicker.ts';
import { rangeOf } from '../ranges.ts';
import type { Command } from './command.ts';
import { targetOf } from './target.ts';

/** Opens the code at a function's handler. */
export const openHandler: Command = {
  id: 'lambdaWorkbench.openHandler',
  async run(workbench, argument) {
    const { reference } = targetOf(argument);
    const known = reference
      ? functionsOf(await workbench.languageServer.applications()).find((each) =>
          isReferenceTo(reference, each),
        )
      : await pickFunction(workbench, 'Open Handler');
    if (reference && !known) throw noSuchFunction(reference.function);
    if (!known) return;
    const { logicalId, handler, handlerLocation } = known.function;
    if (!handlerLocation) throw noHandlerFile(logicalId, handler);
    await window.showTextDocument(Uri.parse(handlerLocation.uri), {
      selection: rangeOf(handlerLocation.range),
    });
  },
};
