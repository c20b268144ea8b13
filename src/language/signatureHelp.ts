import { cursorAt } from './cursor/cursor.ts';
import { intrinsicSignature, type IntrinsicSignature } from './intrinsicSignatures.ts';
import type { TemplateDocument } from './templateDocument.ts';

export interface SignatureHelp {
  readonly signature: IntrinsicSignature;
  /** Counted from 0; the last one where a function takes any number. */
  readonly activeParameter: number;
}

/** The arguments of the innermost intrinsic function around an offset, and which of them is being typed. */
export function signatureHelpAt(document: TemplateDocument, offset: number): SignatureHelp | undefined {
  const cursor = cursorAt(document.template, offset);
  if (!cursor) return undefined;
  const { path, prefix } = cursor;
  const index = path.findLastIndex((segment) => typeof segment === 'string' && isSignature(segment));
  const name = path[index];
  const signature = typeof name === 'string' ? intrinsicSignature(name) : undefined;
  // A resource's `Condition` is no function.
  if (!signature || (name === 'Condition' && index < 3)) return undefined;
  const position = path[index + 1];
  const active = typeof position === 'number' ? position : dottedPosition(prefix, signature);
  return { signature, activeParameter: Math.min(active, signature.parameters.length - 1) };
}

function isSignature(segment: string): boolean {
  return intrinsicSignature(segment) !== undefined;
}

/** In `!GetAtt Resource.Attribute` the dot separates the arguments. */
function dottedPosition(prefix: string, { name }: IntrinsicSignature): number {
  return name === 'Fn::GetAtt' && prefix.includes('.') ? 1 : 0;
}
