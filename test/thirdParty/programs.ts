import type { FoundPython } from '../../src/emulator/runtimes/findPython.ts';
import { python } from '../support/python.ts';

/** A program of others, or a function on top of their library, as it is built on this machine. */
export interface Program {
  /** Executables that build it; without them it is not built. */
  readonly tools: readonly string[];
  /** Command lines, run in a copy of its folder of `programs` if it has one: there lie its pinned versions. */
  readonly steps: readonly (readonly string[])[];
  readonly variables?: Readonly<Record<string, string>>;
  /** What is left behind and not kept. */
  readonly leftovers?: readonly string[];
  /** What of this machine the outcome depends on, beside the platform. */
  readonly builtFor?: string;
}

export type ProgramName =
  | 'nodejsClient'
  | 'lambdaWebAdapter'
  | 'rustFunction'
  | 'goFunction'
  | 'pythonClient'
  | 'powertoolsPython'
  | 'powertoolsNodejs';

/** Longest build first. */
export async function programs(): Promise<Readonly<Record<ProgramName, Program>>> {
  const pip = pythonPackages(await python());
  return {
    /** Amazon's runtime interface client for Node.js, which container images bring along. */
    nodejsClient: {
      tools: ['npm', 'cmake', 'make', 'g++', 'python3', 'autoreconf', 'libtoolize'],
      steps: [['npm', 'ci', '--foreground-scripts']],
      builtFor: `Node.js ABI ${process.versions.modules}`,
    },
    /** AWS Lambda Web Adapter: an external extension that is also the runtime interface client. */
    lambdaWebAdapter: cargoInstall('lambda_web_adapter@0.9.1'),
    /** A function on `lambda_runtime`, and an external extension on `lambda-extension`. */
    rustFunction: cargoInstall('--path', '.'),
    /** A function on `aws-lambda-go`. */
    goFunction: {
      tools: ['go'],
      steps: ['go build -trimpath -o bootstrap .'.split(' ')],
      variables: { CGO_ENABLED: '0', GOTOOLCHAIN: 'local' },
    },
    /** Amazon's runtime interface client for Python. */
    pythonClient: pip,
    powertoolsPython: pip,
    powertoolsNodejs: { tools: ['npm'], steps: [['npm', 'ci', '--ignore-scripts']] },
  };
}

function cargoInstall(...crate: readonly string[]): Program {
  return {
    tools: ['cargo'],
    steps: [['cargo', 'install', '--locked', '--debug', '--root', '.', ...crate]],
    variables: { CARGO_TARGET_DIR: 'target', CARGO_PROFILE_DEV_DEBUG: '0' },
    leftovers: ['target'],
  };
}

function pythonPackages(found: FoundPython | undefined): Program {
  const { executable, version } = found ?? { executable: 'python3', version: 'none' };
  const options =
    '-m pip install --quiet --require-hashes --only-binary :all: --target . -r requirements.txt';
  return { tools: [executable], steps: [[executable, ...options.split(' ')]], builtFor: `Python ${version}` };
}
