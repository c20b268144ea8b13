import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalLambda } from '../../src/localLambda/localLambda.ts';
import type { Json } from '../../src/shared/json.ts';
import { buildPrograms } from './programs.ts';

/** A local Lambda in the test's own process, over templates that lie in a folder of its own. */
export class TestLocalLambda {
  readonly folder: string;
  readonly cacheFolder: string;
  readonly localLambda: LocalLambda;
  /** What the user was told. */
  readonly notices: string[] = [];
  /** What functions and the platform logged. */
  readonly lines: string[] = [];

  constructor() {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'lambda-workbench-test-')));
    const programs = join(this.folder, 'programs');
    this.cacheFolder = join(this.folder, 'cache');
    buildPrograms(programs);
    this.localLambda = new LocalLambda({
      cacheFolder: this.cacheFolder,
      owner: this.folder,
      distFolder: programs,
      settings: {
        region: 'us-east-1',
        nodeExecutable: '',
        pythonExecutable: '',
        isolation: 'off',
        freezeBetweenInvocations: false,
      },
      onLog: ({ text }) => this.lines.push(text),
      onNotice: ({ message }) => this.notices.push(message),
    });
  }

  /** Answers what the function answers. */
  async invoke(template: string, logicalId: string, event: Json = {}): Promise<Json> {
    const payload = Buffer.from(JSON.stringify(event));
    const { result } = await this.localLambda.invoke(template, logicalId, { payload });
    return JSON.parse(result.payload.toString('utf8')) as Json;
  }

  async dispose(): Promise<void> {
    await this.localLambda.dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
