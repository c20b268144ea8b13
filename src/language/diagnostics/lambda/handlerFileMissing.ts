import { posix } from 'node:path';
import type { FunctionResource } from '../../../template/functionResource.ts';
import type { Template } from '../../../template/template.ts';
import type { Value } from '../../../template/value.ts';
import { isBuilt } from '../../isBuilt.ts';
import { knownText, type HandlerFile } from '../../handlerFile.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { codeNearby } from './codeNearby.ts';
import { fileOfOtherLanguage } from './runtimeLanguage.ts';

export const handlerFileMissing: Rule = {
  code: 'handler-file-missing',
  cfnLint: [],
  severity: 'error',
  documentation: `\`Handler\` begins with the path of a file, without its extension, inside \`CodeUri\`: with \`CodeUri: src/\`, \`orders/app.handler\` is in \`src/orders/app.js\` (or \`.mjs\`, \`.ts\` …).

It is an error where code of the same language lies beside the template, and a warning where none does: all of it may be elsewhere, as when a template is checked alone.

Nothing is said of runtimes whose handlers name no source file, of code that a build makes, and of handlers that a layer may bring.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: ap.handler
      Runtime: nodejs22.x
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
  *check({ template, functions, handlerFiles, resolve, files }: RuleContext): Iterable<Finding> {
    const hasCode = codeNearby(files);
    for (const func of functions) {
      const file = handlerFiles.get(func);
      if (!file || file.path !== undefined || isBuilt(func, expectedPath(file))) continue;
      if (files.kindOf('.') === undefined || mayComeFromElsewhere(func, template)) continue;
      const kind = files.kindOf(file.folder.path);
      if (kind === 'file' || fileOfOtherLanguage(func, file, resolve, files)) continue;
      const handler = knownText(func, 'Handler', resolve) ?? '';
      // What is run instead of the runtime's own start, for instance `run.sh` of a web adapter.
      if (files.kindOf(posix.join(file.folder.path, handler)) !== undefined) continue;
      const severity = hasCode(file) ? 'error' : 'warning';
      yield { ...(kind === undefined ? folderMissing(file) : fileMissing(file)), severity };
    }
  },
};

function folderMissing({ folder, span }: HandlerFile): Finding {
  return {
    span: folder.span ?? span,
    message: `There is no folder \`${folder.path}\` beside this template.`,
  };
}

function expectedPath({ folder, candidates: [first = ''] }: HandlerFile): string {
  return posix.join(folder.path, first);
}

function fileMissing(file: HandlerFile): Finding {
  const { candidates, span } = file;
  const where = expectedPath(file);
  const rest = candidates.slice(1).map((candidate) => posix.extname(candidate));
  const others = rest.length === 0 ? '' : ` (nor ${rest.slice(0, 3).join(', ')} …)`;
  return { span, message: `There is no file \`${where}\`${others}.` };
}

/** Whether a layer from outside this template, or a dependency, may bring the handler. */
function mayComeFromElsewhere({ properties }: FunctionResource, template: Template): boolean {
  const handler = properties.get('Handler')?.value;
  if (handler?.kind === 'scalar' && /^(?:\/|node_modules\/|\.\.\/)/.test(handler.source)) return true;
  const layers = properties.get('Layers')?.value;
  if (!layers) return false;
  return layers.kind !== 'list' || layers.items.some((item) => !isLocalLayer(item, template));
}

function isLocalLayer(value: Value, { resources }: Template): boolean {
  if (value.kind !== 'intrinsic' || value.name !== 'Ref' || value.argument.kind !== 'scalar') return false;
  const { source } = value.argument;
  return resources.some(({ logicalId, type }) => logicalId === source && type.endsWith('::LayerVersion'));
}
