const comment = String.raw`\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*`;
const quoted =
  String.raw`"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|` + '`(?:\\\\[\\s\\S]|[^`\\\\])*`?';
/** A slash begins a regular expression only where a value may begin. */
const regularExpression = String.raw`(?<=(?:[(,=:[!&|?{};+~]|\breturn|=>|^)[ \t]*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/`;

/**
 * JavaScript or TypeScript of the same length with spaces for comments and for the content of strings and regular
 * expressions, so that a search finds code only and offsets stay true. Line breaks stay.
 */
export function blankJavaScript(text: string): string {
  const pattern = new RegExp(`(${comment})|${regularExpression}|${quoted}`, 'gm');
  return text.replace(pattern, (found, isComment: string | undefined) =>
    isComment === undefined && found.length > 1
      ? found.charAt(0) + blank(found.slice(1, -1)) + found.charAt(found.length - 1)
      : blank(found),
  );
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
