/** A piece of flow YAML or of JSON. */
export interface FlowToken {
  readonly kind: 'mark' | 'tag' | 'quoted' | 'plain' | 'comment';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const quoted = String.raw`"(?:[^"\\\r\n]|\\.)*"?`;

const yaml = new RegExp(
  String.raw`(?<blank>\s+)|(?<comment>(?<=\s)#.*)|(?<mark>[{}\[\],]|:(?=[\s,{}\[\]"']|$))|(?<tag>[!&][^\s,{}\[\]]*)|` +
    String.raw`(?<quoted>${quoted}|'(?:[^'\r\n]|'')*'?)|(?<plain>(?:[^\s,{}\[\]:]|:(?![\s,{}\[\]]|$))(?:[^,{}\[\]:\r\n#]|:(?![\s,{}\[\]]|$)|(?<=\S)#)*)`,
  'y',
);

const json = new RegExp(
  String.raw`(?<blank>\s+)|(?<comment>\/\/.*|\/\*[\s\S]*?(?:\*\/|$))|(?<mark>[{}\[\],:])|(?<quoted>${quoted})|(?<plain>[^\s,{}\[\]"]+)`,
  'y',
);

const kinds = ['mark', 'quoted', 'plain', 'tag', 'comment'] as const;

/** Takes a text apart from `start` on, for as long as its reader wants; blanks are left out. */
export function* flowTokens(text: string, start: number, form: 'flow' | 'json'): Generator<FlowToken> {
  const pattern = new RegExp(form === 'json' ? json : yaml);
  pattern.lastIndex = start;
  for (;;) {
    const match = pattern.exec(text);
    if (!match) return;
    const kind = kinds.find((each) => match.groups?.[each] !== undefined);
    const end = match.index + match[0].length;
    if (kind === 'plain') {
      const content = match[0].trimEnd();
      yield { kind, text: content, start: match.index, end: match.index + content.length };
    } else if (kind) yield { kind, text: match[0], start: match.index, end };
  }
}

/** Whether a quoted token has its closing quote. */
export function isClosed({ text }: FlowToken): boolean {
  return text.length > 1 && text.endsWith(text.charAt(0)) && !/[^\\](?:\\\\)*\\"$/.test(text);
}

/** The text without its quotes. */
export function contentOf(token: FlowToken): string {
  if (token.kind !== 'quoted') return token.text;
  return isClosed(token) ? token.text.slice(1, -1) : token.text.slice(1);
}
