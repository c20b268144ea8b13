import { touches } from '../spans.ts';
import { intrinsicDocumentationUrl, intrinsicSignature } from '../intrinsicSignatures.ts';
import { isEntry, nodesAt } from '../nodesAt.ts';
import type { Hover, HoverContext } from './hover.ts';
import { bullets, code, link } from './markdown.ts';
import { resolvedText } from './resolvedText.ts';
import type { IntrinsicValue } from '../../template/value.ts';

/** An intrinsic function: what it does and what it comes to here; of a `Sub` also where its text is plain. */
export function functionHover({ document, offset }: HoverContext): Hover | undefined {
  const node = innermost(nodesAt(document.template.root, offset));
  if (!node) return undefined;
  const isName = touches(node.nameSpan, offset);
  if (!isName && node.name !== 'Fn::Sub') return undefined;
  const resolved = resolvedText(node, document.resolve) ?? '';
  if (!isName) return { span: node, paragraphs: [resolved] };
  const signature = intrinsicSignature(node.name);
  return {
    span: node.nameSpan,
    paragraphs: [
      link(code(node.name), intrinsicDocumentationUrl(node.name)),
      signature?.summary ?? '',
      bullets(
        ...(signature?.parameters ?? []).map(({ name, documentation }) => `${code(name)}: ${documentation}`),
      ),
      resolved,
    ],
  };
}

function innermost(nodes: ReturnType<typeof nodesAt>): IntrinsicValue | undefined {
  const found = nodes.findLast((node) => !isEntry(node) && node.kind === 'intrinsic');
  return found && !isEntry(found) && found.kind === 'intrinsic' ? found : undefined;
}
