import type { Completion, CompletionContext } from './completion.ts';
import { hole, map, named, type Sketch } from './sketch.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html */
const sections: Readonly<Record<string, { readonly detail: string; readonly value: Sketch }>> = {
  AWSTemplateFormatVersion: { detail: 'Version of the template format', value: '2010-09-09' },
  Transform: { detail: 'Macros that process the template', value: 'AWS::Serverless-2016-10-31' },
  Description: { detail: 'What the template is for', value: hole() },
  Metadata: { detail: 'Additional information about the template', value: named('Name', hole()) },
  Parameters: {
    detail: 'Values given when the stack is deployed',
    value: named('Name', map({ Type: 'String' })),
  },
  Mappings: {
    detail: 'Values looked up by two keys',
    value: named('Name', named('key', named('name', hole('value')))),
  },
  Conditions: { detail: 'When resources exist and what properties are', value: named('Name', hole()) },
  Rules: { detail: 'What parameters must satisfy', value: named('Name', map({ Assertions: hole() })) },
  Globals: {
    detail: 'Properties that SAM resources have in common',
    value: map({ Function: named('Timeout', hole()) }),
  },
  Resources: { detail: 'What the stack consists of', value: named('LogicalId', map({ Type: hole() })) },
  Hooks: { detail: 'Blue/green deployments', value: named('Name', map({ Type: hole() })) },
  Outputs: { detail: 'Values the stack gives to others', value: named('Name', map({ Value: hole() })) },
};

export function* sectionCompletions({ cursor, document }: CompletionContext): Iterable<Completion> {
  if (cursor.path.length > 0 || cursor.typing === 'value') return;
  const isSam = document.template.kind === 'sam';
  for (const [label, { detail, value }] of Object.entries(sections)) {
    if (cursor.siblings.includes(label) || (label === 'Globals' && !isSam)) continue;
    const isUsual = label === 'Resources' || label === 'Transform';
    yield {
      label,
      kind: 'section',
      insert: { kind: 'entries', entries: { [label]: value } },
      detail,
      rank: isUsual ? 1 : 5,
    };
  }
}
