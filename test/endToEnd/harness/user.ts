/** For test cases: acts at the window from outside, as the user would. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { type Action, portVariable, type Reply } from './messages.ts';

/** Writes a picture of the window to `out/screenshots/<name>.png`. */
export async function requestScreenshot(name: string): Promise<void> {
  await act({ kind: 'screenshot', name });
}

/** Presses keys one after the other, in Playwright's spelling: `F5`, `Control+Shift+P`. */
export async function pressKeys(...keys: string[]): Promise<void> {
  await act({ kind: 'press', keys });
}

/** Types text where the focus is. */
export async function typeText(text: string): Promise<void> {
  await act({ kind: 'type', text });
}

/** Runs a command by its title in the command palette. */
export async function runCommandByTitle(title: string): Promise<void> {
  await act({ kind: 'command', title });
}

/** Clicks the first place where the text is shown. */
export async function clickText(text: string): Promise<void> {
  await act({ kind: 'click', text });
}

/** Clicks a button, such as one of a notification, once it is shown. */
export async function clickButton(title: string): Promise<void> {
  await act({ kind: 'clickButton', title });
}

/** Rests the pointer on the first place where the text is shown, until the expected text is shown too. */
export async function hoverFor(text: string, expected: string): Promise<void> {
  await act({ kind: 'hover', text, expected });
}

/** Opens a row of a tree, if it is closed. */
export async function expandRow(row: string): Promise<void> {
  await act({ kind: 'expand', row });
}

/** Clicks one of the buttons that a row of a list or tree shows under the pointer. */
export async function clickRowAction(row: string, title: string): Promise<void> {
  await act({ kind: 'rowAction', row, title });
}

/** Waits, 30 seconds at most, until the text is shown somewhere. */
export async function waitForText(text: string): Promise<void> {
  await act({ kind: 'waitForText', text });
}

/** The same for text in a webview, such as a Markdown preview. */
export async function waitForWebviewText(text: string): Promise<void> {
  await act({ kind: 'waitForWebviewText', text });
}

/** The whole text of the first row of a list or tree that has this text. */
export async function rowText(text: string): Promise<string> {
  return (await act({ kind: 'rowText', text })) ?? '';
}

/** Rejects if a row of a list or tree has the text just now. */
export async function expectNoRow(text: string): Promise<void> {
  await act({ kind: 'expectNoRow', text });
}

async function act(action: Action): Promise<string | undefined> {
  const socket = connect(Number(process.env[portVariable]), '127.0.0.1');
  try {
    socket.write(`${JSON.stringify(action)}\n`);
    const [line] = (await once(createInterface({ input: socket }), 'line')) as [string];
    const { error, text } = JSON.parse(line) as Reply;
    if (error !== undefined) throw new Error(error);
    return text;
  } finally {
    socket.destroy();
  }
}
