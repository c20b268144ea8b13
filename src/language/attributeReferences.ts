import { getAttTarget } from '../template/intrinsics.ts';
import type { MapEntry, Span, Value } from '../template/value.ts';
import { isEntry } from './nodesAt.ts';
import { subPlaces } from './subPlaces.ts';

/** A place that asks a resource for an attribute. */
export interface AttributeReference {
  readonly logicalId: string;
  /** As it is written: `Arn`, `Outputs.Url`. */
  readonly attribute: string;
  /** Of the attribute. */
  readonly span: Span;
}

/** What `Fn::GetAtt` and `Fn::Sub` among these nodes ask for; not what those in them do. */
export function attributesAmong(nodes: readonly (Value | MapEntry)[], text: string): AttributeReference[] {
  return nodes.flatMap((node) => {
    if (isEntry(node) || node.kind !== 'intrinsic') return [];
    if (node.name === 'Fn::Sub')
      return subPlaces(node, text).flatMap(({ name, span, isExact }) => {
        const [, logicalId = '', attribute = ''] = /^([^.]*)\.(.*)$/.exec(name) ?? [];
        const start = isExact ? span.start + logicalId.length + 1 : span.start;
        return attribute === '' ? [] : [{ logicalId, attribute, span: { start, end: span.end } }];
      });
    const target = getAttTarget(node);
    return target?.attribute === undefined || target.attribute === ''
      ? []
      : [{ logicalId: target.logicalId, attribute: target.attribute, span: target.attributeSpan }];
  });
}
