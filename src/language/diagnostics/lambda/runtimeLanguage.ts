import { posix } from 'node:path';
import { closestRuntime } from '../../../schema/runtimes.ts';
import { handlerFilesOfOtherRuntimes } from '../../../template/handler.ts';
import type { FunctionResource } from '../../../template/functionResource.ts';
import type { ResolveContext } from '../../../template/resolve.ts';
import type { Files } from '../../files.ts';
import { isBuilt } from '../../isBuilt.ts';
import { knownText, type HandlerFile } from '../../handlerFile.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const runtimeLanguage: Rule = {
  code: 'runtime-language',
  cfnLint: [],
  severity: 'error',
  documentation: `\`Runtime\` runs the language of the file that \`Handler\` names: \`python3.13\` a \`.py\`, \`nodejs22.x\` a \`.js\`, \`.mjs\` or \`.ts\`, \`ruby3.4\` a \`.rb\`.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: python3.13
#- app.mjs
export const handler = async () => 'placed';
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
#- app.mjs
export const handler = async () => 'placed';
`,
  *check({ functions, handlerFiles, resolve, files, today }: RuleContext): Iterable<Finding> {
    for (const func of functions) {
      const other = fileOfOtherLanguage(func, handlerFiles.get(func), resolve, files);
      const value = func.properties.get('Runtime')?.value;
      if (other === undefined || !value) continue;
      const runtime = knownText(func, 'Runtime', resolve) ?? '';
      const meant = closestRuntime(other.family, today);
      const advice = meant === undefined || value.kind !== 'scalar' ? '' : ` Did you mean \`${meant}\`?`;
      yield {
        span: { start: value.start, end: value.end },
        message: `\`${runtime}\` does not run \`${other.path}\`.${advice}`,
      };
    }
  },
};

/** The file of a handler whose own runtime finds none; undefined where the runtime fits, or there is no file at all. */
export function fileOfOtherLanguage(
  func: FunctionResource,
  own: HandlerFile | undefined,
  resolve: ResolveContext,
  files: Files,
): { readonly path: string; readonly family: string } | undefined {
  if (!own || own.path !== undefined) return undefined;
  const handler = knownText(func, 'Handler', resolve) ?? '';
  const runtime = knownText(func, 'Runtime', resolve) ?? '';
  return handlerFilesOfOtherRuntimes(handler, runtime)
    .map(({ family, candidate }) => ({ family, path: posix.join(own.folder.path, candidate) }))
    .find(({ path }) => files.kindOf(path) === 'file' && !isBuilt(func, path));
}
