import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from './browserInstallation.ts';

/** Starts a headless browser that needs neither a display nor the network. */
export async function launchBrowser(): Promise<Browser> {
  const { executable, env } = await findBrowser();
  return chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env },
    // Whoever launches it closes it, and other things with it; left to itself it would exit this process first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
    ],
  });
}
