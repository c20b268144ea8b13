import { cursorAt, type Cursor } from '../../../src/language/cursor/cursor.ts';
import { parseTemplate } from '../../../src/template/parse.ts';

/** The cursor at `|`. */
export function at(marked: string, format: 'yaml' | 'json' = 'yaml'): Cursor | undefined {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return cursorAt(parseTemplate(text, format), offset);
}

/** What is being typed and where, on one line: `key Resources/Hello: Ty`. */
export function summary(marked: string, format?: 'yaml' | 'json'): string {
  const cursor = at(marked, format);
  return cursor ? `${cursor.typing} ${cursor.path.join('/')}: ${cursor.prefix}` : 'nowhere';
}
