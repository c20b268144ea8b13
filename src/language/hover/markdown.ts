/** Text that is to stand as it is, on one line. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const shown = line.length > 300 ? `${line.slice(0, 299)}…` : line;
  const ticks = shown.includes('`') ? '``' : '`';
  return `${ticks}${ticks === '``' ? ` ${shown} ` : shown}${ticks}`;
}

export function link(text: string, url: string): string {
  return `[${text}](${url})`;
}

/** A list with bullets, of what there is to say. */
export function bullets(...items: readonly (string | undefined)[]): string {
  return items
    .filter((item) => item !== undefined && item !== '')
    .map((item) => `- ${item}`)
    .join('\n');
}
