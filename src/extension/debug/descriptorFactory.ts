import {
  DebugAdapterNamedPipeServer,
  type DebugAdapterDescriptor,
  type DebugAdapterDescriptorFactory,
  type DebugSession,
} from 'vscode';
import { showError } from '../showError.ts';
import type { Workbench } from '../workbench.ts';

/** Leads debug sessions to the debug adapter, which lives in the local Lambda of the template's folder. */
export class DescriptorFactory implements DebugAdapterDescriptorFactory {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  async createDebugAdapterDescriptor({
    configuration,
  }: DebugSession): Promise<DebugAdapterDescriptor | undefined> {
    try {
      const pipe = await this.#workbench.localLambdas.debugAdapterPipe(String(configuration['template']));
      return new DebugAdapterNamedPipeServer(pipe);
    } catch (error) {
      void showError(error, this.#workbench.log);
      throw error;
    }
  }
}
