import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { fetchStableVersions } from '@vscode/test-electron/out/download.js';
import { join } from 'node:path';
import { cacheFolder } from '../cacheFolder.ts';
import { installedDesktop } from './desktop.ts';
import { installServer, type ServerInstallation } from './serverInstallation.ts';

export type VsCode =
  | { readonly kind: 'desktop'; readonly executable: string }
  | { readonly kind: 'server'; readonly installation: ServerInstallation };

/** The desktop VS Code of the machine, else a downloaded one, else the server from npm; says which. */
export async function chooseVsCode(): Promise<VsCode> {
  const executable = canShowWindows() ? (installedDesktop() ?? (await downloadedDesktop())) : undefined;
  if (executable !== undefined) {
    console.log(`VS Code: ${executable}`);
    return { kind: 'desktop', executable };
  }
  const installation = await installServer();
  console.log(`VS Code: ${installation.main}`);
  return { kind: 'server', installation };
}

function canShowWindows(): boolean {
  const needsDisplay = process.platform === 'linux';
  return !needsDisplay || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function downloadedDesktop(): Promise<string | undefined> {
  const probeMs = 5000;
  try {
    const [version] = await fetchStableVersions(true, probeMs);
    if (version === undefined) return undefined;
    console.log(`Desktop VS Code ${version}: downloading it unless it is there already …`);
    const cachePath = join(cacheFolder(), 'vscode-desktop');
    return await downloadAndUnzipVSCode({ version, cachePath, reporter: new SilentReporter() });
  } catch (error) {
    console.log(`Desktop VS Code cannot be downloaded (${String(error)}).`);
    return undefined;
  }
}
