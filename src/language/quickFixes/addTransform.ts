import { entryOf } from '../../template/value.ts';
import type { Fix, QuickFix } from './quickFix.ts';

/** Says that SAM transforms the template. */
export const addTransform: QuickFix = {
  codes: ['unknown-section', 'sam-transform-required'],
  *fixes({ message }, { document: { template, text } }): Iterable<Fix> {
    const { root, format } = template;
    if (!message.includes('`Transform: AWS::Serverless-2016-10-31`') || format === 'json') return;
    if (!root || entryOf(root, 'Transform') || text.charAt(root.start) === '{') return;
    const version = entryOf(root, 'AWSTemplateFormatVersion')?.value.end;
    const lineEnd = version === undefined ? -1 : text.indexOf('\n', version);
    const start = lineEnd < 0 ? (root.entries[0]?.keySpan.start ?? 0) : lineEnd + 1;
    const newText = 'Transform: AWS::Serverless-2016-10-31\n';
    yield {
      title: 'Add the SAM transform',
      edits: [{ span: { start, end: start }, newText }],
      isPreferred: true,
    };
  },
};
