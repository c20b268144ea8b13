import { closest } from '../../../shared/closest.ts';
import { exportsOf } from '../../code/codeExports.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const handlerExportMissing: Rule = {
  code: 'handler-export-missing',
  cfnLint: [],
  severity: 'error',
  documentation: `What follows the first dot of \`Handler\` (in Python: the last) is what the file exports or defines at its top level: \`app.handler\` needs \`export const handler\` or \`exports.handler\` in JavaScript, \`def handler\` in Python.

Nothing is said where exports are made at run time: \`export *\`, \`module.exports = middleware(…)\`, \`from x import *\`.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handle
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
  *check({ functions, handlerFiles, files }: RuleContext): Iterable<Finding> {
    for (const func of functions) {
      const file = handlerFiles.get(func);
      const text = file?.path === undefined ? undefined : files.read(file.path);
      if (file?.path === undefined || text === undefined) continue;
      const exports = exportsOf(text, file.path);
      if (exports?.isComplete !== true || exports.names.has(file.exportName)) continue;
      const verb = file.path.endsWith('.py') ? 'define' : 'export';
      const meant = closest(file.exportName, exports.names.keys());
      const advice = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
      yield {
        span: file.span,
        message: `\`${file.path}\` does not ${verb} \`${file.exportName}\`.${advice}`,
      };
    }
  },
};
