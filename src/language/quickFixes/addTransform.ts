import { entryOf, type MapValue } from '../../template/value.ts';
import { map } from '../completion/sketch.ts';
import type { TextEdit } from '../edits.ts';
import { entryAddition, isFlow } from '../entryAddition.ts';
import type { Fix, QuickFix } from './quickFix.ts';

const transform = 'AWS::Serverless-2016-10-31';

/** Says that SAM transforms the template. */
export const addTransform: QuickFix = {
  codes: ['unknown-section', 'sam-transform-required'],
  *fixes({ message }, { document: { template } }): Iterable<Fix> {
    const { root, text } = template;
    if (!message.includes('`Transform: AWS::Serverless-2016-10-31`')) return;
    if (!root || entryOf(root, 'Transform')) return;
    const edit = isFlow(text, root)
      ? entryAddition(template, root, map({ Transform: transform }))
      : lineEdit(text, root);
    if (edit) yield { title: 'Add the SAM transform', edits: [edit], isPreferred: true };
  },
};

/** Behind the version, else before everything. */
function lineEdit(text: string, root: MapValue): TextEdit {
  const version = entryOf(root, 'AWSTemplateFormatVersion')?.value.end;
  const lineEnd = version === undefined ? -1 : text.indexOf('\n', version);
  const start = lineEnd < 0 ? (root.entries[0]?.keySpan.start ?? 0) : lineEnd + 1;
  return { span: { start, end: start }, newText: `Transform: ${transform}\n` };
}
