/** The workbench as a user has it: a page that shows text and takes keys and clicks. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ConsoleMessage, Locator, Page } from 'playwright-core';

/** What a VS Code server says that has no compiled logger and no network. */
const expected =
  /bindings file|native-watchdog|ENOTFOUND|Failed to load resource|authentication provider|ervice ?Worker|fetching the script|sandbox attribute|same-origin iframe/;

/** How long the pointer rests before it tries again: VS Code shows a hover after half a second. */
const restSeconds = 3;

export class Workbench {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The page, for what this class has no word for. */
  get page(): Page {
    return this.#page;
  }

  /** Opens the URL of a VS Code server and waits until the workbench is there. */
  async open(url: string): Promise<void> {
    await this.#page.goto(url);
    await this.shown();
  }

  async shown(): Promise<void> {
    await this.#page.locator('.monaco-workbench').waitFor();
  }

  /** Calls `listener` with each message the window, its extension host included, writes to the console. */
  onConsole(listener: (text: string) => void): void {
    this.#page.on('console', (message: ConsoleMessage) => {
      const text = message.text().replace(/^%c\s*(\w+) color: #\w+ /, '$1 ');
      if (!expected.test(text)) listener(text);
    });
  }

  /** Presses keys one after the other, in Playwright's spelling: `F5`, `Control+Shift+P`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Runs a command by its title in the command palette. */
  async command(title: string): Promise<void> {
    await this.press('F1');
    await this.#page.locator('.quick-input-widget input').fill(`>${title}`);
    // The first one in the list may be another, whose title is merely like this one.
    const row = this.#page.locator('.quick-input-list .monaco-list-row');
    await row.filter({ has: this.#page.getByText(title, { exact: true }) }).click();
  }

  /** Waits until the text can be seen somewhere. */
  async waitForText(text: string, timeoutSeconds = 30): Promise<Locator> {
    const found = this.#shown(text);
    await found.waitFor({ timeout: timeoutSeconds * 1000 });
    return found;
  }

  /** The same in a webview, such as a Markdown preview, which is a page within a page. */
  async waitForWebviewText(text: string): Promise<void> {
    const inside = this.#page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await inside.getByText(text).first().waitFor();
  }

  /** The whole text of the first row of a list or tree that has this text. */
  async rowText(text: string): Promise<string> {
    return await this.#row(text).innerText();
  }

  /** Rejects if a row of a list or tree has the text just now. */
  async expectNoRow(text: string): Promise<void> {
    const count = await this.#page
      .locator('.monaco-list-row')
      .filter({ hasText: text, visible: true })
      .count();
    if (count > 0) throw new Error(`"${text}" is shown.`);
  }

  async clickText(text: string): Promise<void> {
    await this.#leave();
    await (await this.waitForText(text)).click();
  }

  async clickButton(title: string): Promise<void> {
    await this.#page.getByRole('button', { name: title, exact: true }).first().click();
  }

  /**
   * Rests the pointer on a text until another one is shown. A place that is drawn anew under a resting pointer shows
   * nothing, so the pointer leaves and comes back, as a person's would.
   */
  async hoverFor(text: string, expected: string, timeoutSeconds = 30): Promise<void> {
    const giveUpMs = performance.now() + timeoutSeconds * 1000;
    const place = await this.waitForText(text);
    for (;;) {
      await this.#leave();
      await place.hover();
      try {
        await this.waitForText(expected, restSeconds);
        return;
      } catch (error) {
        if (performance.now() > giveUpMs) throw error;
      }
    }
  }

  /** Opens a row of a tree, if it is closed. */
  async expand(text: string): Promise<void> {
    const row = this.#row(text);
    const open = row.and(this.#page.locator('[aria-expanded="true"]'));
    const closed = row.and(this.#page.locator('[aria-expanded="false"]'));
    await open.or(closed).waitFor();
    await this.#leave();
    if (await closed.isVisible()) await closed.click();
    await open.waitFor();
  }

  /** Clicks one of the buttons that a row of a list or tree shows under the pointer. */
  async rowAction(row: string, title: string): Promise<void> {
    const found = this.#row(row);
    await this.#leave();
    await found.hover();
    await found.getByRole('button', { name: title }).click();
  }

  /** Writes a PNG of the whole window. */
  async screenshot(path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    await this.#page.screenshot({ path });
  }

  /** Takes the pointer to where it rests on nothing, for a tooltip covers what is below it. */
  async #leave(): Promise<void> {
    await this.#page.mouse.move(0, 0);
  }

  /** The first place where the text is shown to the eye: what is said to screen readers lies beside the window. */
  #shown(text: string): Locator {
    const toTheEye = this.#page.locator(':not(.monaco-aria-container *)');
    return this.#page.getByText(text).and(toTheEye).filter({ visible: true }).first();
  }

  /** The first row of a list or tree with the text. */
  #row(text: string): Locator {
    return this.#page.locator('.monaco-list-row').filter({ hasText: text, visible: true }).first();
  }
}
