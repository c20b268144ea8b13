import { type MapEntry, type Value, valueOf } from '../../../template/value.ts';
import { hasUnknownMacro } from '../../macros.ts';
import { isComplete } from '../../alternatives.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const globalsShape: Rule = {
  code: 'globals-shape',
  cfnLint: ['E3724'],
  severity: 'error',
  documentation: `\`Globals\` is a map of sections (\`Function\`, \`Api\` …), each a map of properties, written out without intrinsic functions around it.
\`IgnoreGlobals\` of a resource is \`'*'\`, or a list of properties that \`Globals\` gives.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    - Timeout: 30
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Timeout: 30
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
`,
  *check({ template }: RuleContext): Iterable<Finding> {
    if (template.kind !== 'sam' || hasUnknownMacro(template)) return;
    const entry = template.root?.entries.find(({ key }) => key === 'Globals');
    if (entry && entry.value.kind !== 'map')
      yield { span: placeOf(entry), message: '`Globals` is a map of sections such as `Function`.' };
    for (const section of entry?.value.kind === 'map' ? entry.value.entries : [])
      if (section.value.kind !== 'map' && !section.key.startsWith('Fn::'))
        yield {
          span: placeOf(section),
          message: `\`${section.key}\` of \`Globals\` is a map of properties.`,
        };
    for (const { type, body } of template.resources) {
      const ignored = valueOf(body, 'IgnoreGlobals');
      const name = /^AWS::Serverless::(\w+)$/.exec(type)?.[1];
      if (ignored && name !== undefined && valueOf(template.globals, name))
        yield* ofIgnored(ignored, valueOf(template.globals, name), name);
    }
  },
};

function* ofIgnored(ignored: Value, section: Value | undefined, name: string): Iterable<Finding> {
  if (ignored.kind === 'scalar' && ignored.value !== '*' && ignored.value !== null && ignored.value !== '')
    yield { span: ignored, message: "`IgnoreGlobals` is `'*'` or a list of properties." };
  if (ignored.kind !== 'list' || section?.kind !== 'map' || !isComplete(section)) return;
  for (const item of ignored.items)
    if (item.kind === 'scalar' && !section.entries.some(({ key }) => key === item.source))
      yield { span: item, message: `\`Globals\` gives \`${name}\` no \`${item.source}\` to ignore.` };
}

function placeOf({ keySpan, value }: MapEntry): MapEntry['keySpan'] {
  return value.end > value.start ? value : keySpan;
}
