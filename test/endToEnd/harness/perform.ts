import { join } from 'node:path';
import type { Workbench } from '../../support/vscode/workbench.ts';
import type { Action } from './messages.ts';

/** Does at the window what a test asked for. */
export async function perform(workbench: Workbench, action: Action, screenshots: string): Promise<void> {
  switch (action.kind) {
    case 'screenshot':
      await workbench.screenshot(join(screenshots, `${action.name}.png`));
      return;
    case 'press':
      await workbench.press(...action.keys);
      return;
    case 'type':
      await workbench.type(action.text);
      return;
    case 'command':
      await workbench.command(action.title);
      return;
    case 'click':
      await workbench.clickText(action.text);
      return;
    case 'clickButton':
      await workbench.clickButton(action.title);
      return;
    case 'hover':
      await workbench.hoverFor(action.text, action.expected);
      return;
    case 'expand':
      await workbench.expand(action.row);
      return;
    case 'rowAction':
      await workbench.rowAction(action.row, action.title);
      return;
    case 'expectNoRow':
      await workbench.expectNoRow(action.text);
      return;
    case 'waitForText':
      await workbench.waitForText(action.text);
      return;
    case 'waitForWebviewText':
      await workbench.waitForWebviewText(action.text);
  }
}
