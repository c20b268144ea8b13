import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { duplicateKeys } from './duplicateKeys.ts';
import { normalise } from './normalise.ts';
import type { Reading } from './parse.ts';
import { emptyScalar, stringScalar } from './scalar.ts';
import type { Problem } from './template.ts';
import type { MapEntry, MapValue, Value } from './value.ts';

/** Reads JSON, with comments and trailing commas. */
export function readJson(text: string): Reading {
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const problems: Problem[] = errors.map(({ error, offset, length }) => ({
    span: { start: offset, end: offset + length },
    code: 'json-syntax',
    severity: 'error',
    message: messageOf(printParseErrorCode(error)),
  }));
  const maps: MapValue[] = [];
  const root = tree && readNode(tree, text, maps);
  return {
    root: root && normalise(root),
    problems: [...problems, ...maps.flatMap((map) => duplicateKeys(map.entries))],
  };
}

function readNode(node: Node, text: string, maps: MapValue[]): Value {
  const span = { start: node.offset, end: node.offset + node.length };
  const children = node.children ?? [];
  if (node.type === 'array') {
    return { kind: 'list', items: children.map((child) => readNode(child, text, maps)), ...span };
  }
  if (node.type === 'object') {
    const entries = children.flatMap((child) => readProperty(child, text, maps));
    const map: MapValue = { kind: 'map', entries, ...span };
    maps.push(map);
    return map;
  }
  const value: unknown = node.value;
  if (typeof value === 'string') return stringScalar(value, span);
  const source = text.slice(span.start, span.end);
  const known = typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return { kind: 'scalar', value: known, source, ...span };
}

function readProperty({ children: [key, value] = [] }: Node, text: string, maps: MapValue[]): MapEntry[] {
  if (!key) return [];
  const keySpan = { start: key.offset, end: key.offset + key.length };
  return [
    {
      key: String(key.value),
      keySpan,
      value: value ? readNode(value, text, maps) : emptyScalar(keySpan.end),
    },
  ];
}

/** `CommaExpected` → “Comma expected”. */
function messageOf(code: string): string {
  const words = code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `JSON: ${words.toLowerCase()}.`;
}
