import { chromium } from 'playwright-core';
import { freePort } from '../freePort.ts';
import { launchBrowser } from './browser.ts';
import type { VsCode } from './chooseVsCode.ts';
import { startDesktop } from './desktop.ts';
import { startServer } from './server.ts';
import type { WindowOptions } from './window.ts';
import { Workbench } from './workbench.ts';

export interface OpenWindow {
  readonly workbench: Workbench;
  dispose(): Promise<void>;
}

/** Opens a window that a test drives, in whichever VS Code was chosen. */
export async function openWindow(
  vsCode: VsCode,
  options: WindowOptions,
  onConsole: (line: string) => void = () => undefined,
): Promise<OpenWindow> {
  const opened =
    vsCode.kind === 'server'
      ? openInBrowser(vsCode, options, onConsole)
      : openOnDesktop(vsCode, options, onConsole);
  return opened;
}

async function openInBrowser(
  { installation }: Extract<VsCode, { kind: 'server' }>,
  options: WindowOptions,
  onConsole: (line: string) => void,
): Promise<OpenWindow> {
  const browser = await launchBrowser();
  try {
    const server = await startServer(installation, options);
    const dispose = async (): Promise<void> => {
      await Promise.all([browser.close(), server.dispose()]);
    };
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      const workbench = new Workbench(page);
      workbench.onConsole(onConsole);
      await workbench.open(server.url);
      return { workbench, dispose };
    } catch (error) {
      await dispose();
      throw error;
    }
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function openOnDesktop(
  { executable }: Extract<VsCode, { kind: 'desktop' }>,
  options: WindowOptions,
  onConsole: (line: string) => void,
): Promise<OpenWindow> {
  const debuggingPort = await freePort();
  const desktop = await startDesktop(executable, { ...options, debuggingPort });
  try {
    const browser = await connect(debuggingPort);
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (!page) throw new Error('VS Code opened no window');
    const workbench = new Workbench(page);
    workbench.onConsole(onConsole);
    await workbench.shown();
    const dispose = async (): Promise<void> => {
      await browser.close();
      await desktop.dispose();
    };
    return { workbench, dispose };
  } catch (error) {
    await desktop.dispose();
    throw error;
  }
}

/** The debugging port opens some time after the program started. */
async function connect(port: number): ReturnType<typeof chromium.connectOverCDP> {
  const giveUpMs = performance.now() + 30_000;
  for (;;)
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    } catch (error) {
      if (performance.now() > giveUpMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
}
