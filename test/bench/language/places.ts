import type { Position } from 'vscode-languageserver/node';

/** Where a synthetic template is edited and asked about: in the middle, where it has what is wanted. */
export function placesIn(template: string): {
  /** In a name that nothing refers to. */
  readonly letter: Position;
  /** The start of a property's name. */
  readonly key: Position;
  /** One that others refer to. */
  readonly logicalId: Position;
} {
  return {
    letter: middleOf(template, /(?<=\$\{Stage\}-)orders/g),
    key: middleOf(template, /(?<=^ {6})(?:BillingMode|VisibilityTimeout):/gm),
    logicalId: middleOf(template, /(?<=^ {2})Orders\d+(?=:)/gm),
  };
}

function middleOf(template: string, pattern: RegExp): Position {
  const places = [...template.matchAll(pattern)];
  const lines = template.slice(0, places[places.length >> 1]?.index ?? 0).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
