/** How many characters of JSON are still easy to read in one line. */
const widthLimit = 100;

/** JSON in as few lines as are easy to read: what is short stays in one. */
export function readableJson(value: unknown, indentation = ''): string {
  const short = inOneLine(value);
  const isLeaf = typeof value !== 'object' || value === null;
  if (isLeaf || indentation.length + short.length <= widthLimit) return short;
  const inner = `${indentation}  `;
  const [open, close, members] = Array.isArray(value)
    ? ['[', ']', value.map((each) => readableJson(each, inner))]
    : [
        '{',
        '}',
        entriesOf(value).map(([key, each]) => `${JSON.stringify(key)}: ${readableJson(each, inner)}`),
      ];
  return `${open}\n${inner}${members.join(`,\n${inner}`)}\n${indentation}${close}`;
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = entriesOf(value).map(([key, each]) => `${JSON.stringify(key)}: ${inOneLine(each)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** What has no JSON is not there. */
function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, each]) => each !== undefined);
}
