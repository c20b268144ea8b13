import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { installNode } from './nodeInstallation.ts';
import { installOnce } from './installOnce.ts';
import { npmInstall, run } from './run.ts';

const version = '153.0.0';

export interface BrowserInstallation {
  readonly executable: string;
  /** Environment variables it needs beyond ours. */
  readonly env: Readonly<Record<string, string>>;
}

/** A Chrome, Chromium or Edge of the machine, else on Linux a Chromium from npm. */
export async function findBrowser(): Promise<BrowserInstallation> {
  const executable = browsersOfThisPlatform().find((path) => existsSync(path));
  if (executable !== undefined) return { executable, env: {} };
  if (process.platform !== 'linux')
    throw new Error('There is no Chrome, Chromium or Edge on this machine. Install one of them.');
  return installChromium();
}

function browsersOfThisPlatform(): string[] {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform === 'win32')
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .flatMap((name) => process.env[name] ?? [])
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  return ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].flatMap((name) =>
    (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)),
  );
}

async function installChromium(): Promise<BrowserInstallation> {
  const name = '@sparticuz/chromium';
  const node = await installNode();
  const folder = await installOnce(
    `chromium-${version}-${process.arch}-with-fonts`,
    `Chromium ${version}`,
    async (folder) => {
      const unpacked = join(folder, 'unpacked');
      await mkdir(unpacked);
      await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
      await npmInstall(folder, [`${name}@${version}`]);
      // The package unpacks itself to the temporary folder, and its shared libraries only where it takes the machine for Lambda.
      await run(node, ['--input-type=module', '-e', `(await import('${name}')).default.executablePath()`], {
        cwd: folder,
        env: { TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      });
      await writeFile(join(unpacked, 'fonts', 'fonts.conf'), fontsConfiguration);
      await rm(join(folder, 'node_modules'), { recursive: true });
    },
  );
  const unpacked = join(folder, 'unpacked');
  return {
    executable: join(unpacked, 'chromium'),
    env: { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'), FONTCONFIG_PATH: join(unpacked, 'fonts') },
  };
}

/** The machine's fonts, and where it has none the one that came along. */
const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
