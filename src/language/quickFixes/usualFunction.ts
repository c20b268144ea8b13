/** What a function most likely has that says nothing of it. */
import { codeLocationOf } from '../../template/codeLocation.ts';
import type { FunctionResource } from '../../template/functionResource.ts';
import { isDeprecatedRuntime, runtimeFamily, runtimeIdentifiers } from '../../schema/runtimes.ts';
import { exportedHandlers } from '../exportedHandlers.ts';
import { knownText } from '../handlerFile.ts';
import type { TemplateDocument } from '../templateDocument.ts';

/** Where the code exports nothing that could be one. https://docs.aws.amazon.com/lambda/latest/dg/foundation-progmodel.html */
const handlers: Readonly<Record<string, string>> = {
  dotnet: 'Assembly::Namespace.Function::FunctionHandler',
  go: 'bootstrap',
  java: 'example.Handler::handleRequest',
  provided: 'bootstrap',
};

/** A `Handler`: what the code exports, else what the documentation of the runtime has. */
export function usualHandler(func: FunctionResource, document: TemplateDocument): string {
  const inlineModule = codeLocationOf(func, document.resolve).kind === 'inline' ? 'index' : 'app';
  const exported = [...exportedHandlers(func, document)];
  const found = exported.find(({ isUsual }) => isUsual) ?? exported[0];
  const family = runtimeFamily(knownText(func, 'Runtime', document.resolve) ?? '');
  return found?.handler ?? handlers[family ?? ''] ?? `${inlineModule}.handler`;
}

/** A `Runtime`: the newest for what the code is written in, else that of another function, else the newest Node.js. */
export function usualRuntime(func: FunctionResource, document: TemplateDocument, today: Date): string {
  const isAlive = (runtime: string): boolean => !isDeprecatedRuntime(runtime, today);
  const [file] = exportedHandlers(func, document);
  const family = file && (file.path.endsWith('.py') ? 'python' : 'nodejs');
  const ofOthers = document.functions.flatMap((each) => knownText(each, 'Runtime', document.resolve) ?? []);
  const newest = [...runtimeIdentifiers()].filter(isAlive).reverse();
  const isFit = (runtime: string): boolean =>
    isAlive(runtime) && (family === undefined || runtimeFamily(runtime) === family);
  return ofOthers.find(isFit) ?? newest.find((each) => runtimeFamily(each) === (family ?? 'nodejs')) ?? '';
}
