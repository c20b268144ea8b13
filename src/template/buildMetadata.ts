import type { Resource } from './template.ts';
import { textOf, valueOf, type Value } from './value.ts';

/** How `Metadata` says a function or layer is built. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/building-custom-runtimes.html */
export interface BuildMetadata {
  /** `esbuild`, `makefile`, `rust-cargolambda`, a runtime identifier … */
  readonly method: string;
  readonly properties: Value | undefined;
}

/** Undefined where the resource does not say how it is built. */
export function buildMetadataOf(resource: Resource): BuildMetadata | undefined {
  const metadata = valueOf(resource.body, 'Metadata');
  const method = textOf(valueOf(metadata, 'BuildMethod'));
  return method === undefined ? undefined : { method, properties: valueOf(metadata, 'BuildProperties') };
}
