import { join } from 'node:path';
import type { Workbench } from '../../support/vscode/workbench.ts';
import type { Action } from './messages.ts';

/** Does at the window what a test asked for; answers the text it asked for, if it did. */
export async function perform(
  workbench: Workbench,
  action: Action,
  screenshots: string,
): Promise<string | undefined> {
  switch (action.kind) {
    case 'screenshot':
      await workbench.screenshot(join(screenshots, `${action.name}.png`));
      return undefined;
    case 'press':
      await workbench.press(...action.keys);
      return undefined;
    case 'type':
      await workbench.type(action.text);
      return undefined;
    case 'command':
      await workbench.command(action.title);
      return undefined;
    case 'click':
      await workbench.clickText(action.text);
      return undefined;
    case 'clickButton':
      await workbench.clickButton(action.title);
      return undefined;
    case 'hover':
      await workbench.hoverFor(action.text, action.expected);
      return undefined;
    case 'expand':
      await workbench.expand(action.row);
      return undefined;
    case 'rowAction':
      await workbench.rowAction(action.row, action.title);
      return undefined;
    case 'rowText':
      return await workbench.rowText(action.text);
    case 'expectNoRow':
      await workbench.expectNoRow(action.text);
      return undefined;
    case 'waitForText':
      await workbench.waitForText(action.text);
      return undefined;
    case 'waitForWebviewText':
      await workbench.waitForWebviewText(action.text);
      return undefined;
  }
}
