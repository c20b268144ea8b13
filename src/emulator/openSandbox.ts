import type { LoopbackServer } from './http/loopbackServer.ts';
import type { Isolation } from './isolation/isolation.ts';
import { Sandbox } from './sandbox.ts';
import type { SandboxOptions } from './sandbox.ts';
import { serveSandboxApi } from './sandboxApi.ts';
import type { SandboxApi } from './sandboxApi.ts';
import { ContainerCredentials } from './snapStart/containerCredentials.ts';

export interface OpenSandboxOptions extends Omit<
  SandboxOptions,
  'namespace' | 'temporaryFolder' | 'runtimeApiAddress' | 'credentialsToken'
> {
  readonly api: SandboxApi;
  readonly isolation: Isolation;
  /** A folder that is removed when the emulator ends. */
  readonly temporaryFolder: () => string;
}

export interface OpenSandbox {
  readonly sandbox: Sandbox;
  readonly server: LoopbackServer;
}

/** Makes room for the processes of an execution environment: their APIs and their files. Rejects where there is none. */
export async function openSandbox(options: OpenSandboxOptions): Promise<OpenSandbox> {
  const { api, isolation, hooks, configuration, launch, log, temporaryFolder } = options;
  const containerCredentials =
    launch.initializationType === 'snap-start' ? new ContainerCredentials(options.credentials) : undefined;
  const credentialsToken = containerCredentials?.token;
  if (credentialsToken !== undefined) log.hide({ AWS_CONTAINER_AUTHORIZATION_TOKEN: credentialsToken });
  const serving = serveSandboxApi({ ...api, containerCredentials });
  try {
    const [server, namespace] = await Promise.all([
      serving,
      // A debugger knows the sources by their own paths.
      hooks === undefined ? isolation.open(options) : undefined,
    ]);
    if (namespace !== undefined) log.sourceFolder = configuration.taskRoot;
    const sandbox = new Sandbox({
      ...options,
      namespace,
      temporaryFolder: temporaryFolder(),
      runtimeApiAddress: server.address,
      credentialsToken,
    });
    return { sandbox, server };
  } catch (error) {
    void serving.then((server) => server.close()).catch(() => undefined);
    throw error;
  }
}
