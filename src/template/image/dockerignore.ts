import { posix } from 'node:path';
import { isWithin } from './layout.ts';

/** The file that says which files of a build context no image has. */
export interface Dockerignore {
  /** Where it lies. */
  readonly file: string;
  /** The build context. */
  readonly folder: string;
  readonly text: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly isException: boolean;
}

/**
 * Tells of paths whether a `.dockerignore` leaves them out; they and its folder are both absolute or both relative.
 * https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
export function leftOutBy({ folder, text }: Dockerignore): (path: string) => boolean {
  const context = posix.join(folder, '.');
  const rules = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap(ruleIn);
  return (path) => {
    const normal = posix.join(path, '.');
    if (context !== '.' && !isWithin(normal, context)) return false;
    const relative = posix.relative(context, normal);
    return rules.findLast(({ pattern }) => pattern.test(relative))?.isException === false;
  };
}

function ruleIn(line: string): Rule[] {
  if (line.startsWith('#')) return [];
  const trimmed = line.trim();
  const isException = trimmed.startsWith('!');
  const path = posix.join('/', isException ? trimmed.slice(1).trim() : trimmed).replace(/^\/|\/$/g, '');
  // The context itself is never left out.
  return path === '' ? [] : [{ pattern: patternOf(path), isException }];
}

/** What lies in a folder that is left out is so too. */
function patternOf(path: string): RegExp {
  const source = path.replace(/\*\*\/|\*\*|\*|\?|\[[^\]]+\]|\\.|[.+^${}()|[\]\\]/g, (token) => {
    if (token === '**/') return '(?:.*/)?';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    return token.length > 1 ? token : `\\${token}`;
  });
  try {
    return new RegExp(`^${source}(?:/|$)`);
  } catch {
    return /^(?!)/;
  }
}
