import { getAttTarget } from '../../template/intrinsics.ts';
import { attributesOf } from '../attributes.ts';
import { isEntry, nodesAt } from '../nodesAt.ts';
import { touches } from '../spans.ts';
import type { Hover, HoverContext } from './hover.ts';
import { code } from './markdown.ts';
import { resolvedText } from './resolvedText.ts';
import { typeText } from '../schemaText.ts';

/** The attribute of a `GetAtt`. */
export function attributeHover({ document, offset, types }: HoverContext): Hover | undefined {
  const node = nodesAt(document.template.root, offset).findLast(
    (each) => !isEntry(each) && each.kind === 'intrinsic' && each.name === 'Fn::GetAtt',
  );
  if (!node || isEntry(node)) return undefined;
  const target = getAttTarget(node);
  if (target?.attribute === undefined || !touches(target.attributeSpan, offset)) return undefined;
  const attribute = attributesOf(document, target.logicalId, types).find(
    ({ name }) => name === target.attribute,
  );
  if (!attribute) return undefined;
  const type = attribute.property ? typeText(attribute.property.value) : '';
  return {
    span: target.attributeSpan,
    paragraphs: [
      `**Attribute** ${code(attribute.name)} of ${code(target.logicalId)}${type === '' ? '' : `: ${type}`}`,
      attribute.property?.documentation ?? '',
      resolvedText(node, document.resolve) ?? '',
    ],
  };
}
