interface Times {
  readonly minimum: number;
  readonly maximum: number;
}

/** A character or a class of them. */
interface Character extends Times {
  readonly source: string;
}

interface Group extends Times {
  readonly alternatives: readonly (readonly Term[])[];
}

type Term = Character | Group;

/** From here on a repetition counts as endless. */
const many = 10;

/**
 * Whether a regular expression may take seconds on a text that it does not match: something repeated is repeated again,
 * and nothing in between tells where one ends and the next begins. Told by its form, for the same answer everywhere.
 */
export function isSlow(source: string, flags: string): boolean {
  const isAmbiguous = (term: Term): boolean => {
    if (!('alternatives' in term)) return false;
    if (term.alternatives.some((terms) => terms.some(isAmbiguous))) return true;
    if (term.maximum < many) return false;
    return term.alternatives.some((terms) =>
      terms.flatMap(repeatedIn).some((repeated) => {
        const characters = charactersOf(repeated, flags);
        return !terms.some((each) => separates(each, characters, flags));
      }),
    );
  };
  return alternativesOf(source).some((terms) => terms.some(isAmbiguous));
}

const token =
  /\\[pPu]\{[^}]*\}|\\x[\da-f]{2}|\\u[\da-f]{4}|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?::|<?[=!]))?|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/giu;

function alternativesOf(source: string): readonly (readonly Term[])[] {
  const tokens = source.match(token) ?? [];
  let position = 0;
  const readGroup = (): Term[][] => {
    const alternatives: Term[][] = [[]];
    while (position < tokens.length) {
      const next = tokens[position++] ?? '';
      if (next === ')') break;
      if (next === '|') alternatives.push([]);
      else if (!/^(?:\^|\$|\\b)$/i.test(next)) alternatives.at(-1)?.push(readTerm(next));
    }
    return alternatives;
  };
  const readTerm = (first: string): Term => {
    const inner = first.startsWith('(') ? { alternatives: readGroup() } : { source: first };
    const times = timesOf(tokens[position] ?? '');
    if (times) position++;
    const isLookaround = /^\(\?<?[=!]/.test(first);
    return {
      ...inner,
      ...(isLookaround ? { minimum: 0, maximum: 0 } : (times ?? { minimum: 1, maximum: 1 })),
    };
  };
  return readGroup();
}

function timesOf(quantifier: string): Times | undefined {
  if (/^[*+?]/.test(quantifier))
    return {
      minimum: quantifier.startsWith('+') ? 1 : 0,
      maximum: quantifier.startsWith('?') ? 1 : Infinity,
    };
  const [, from, to] = /^\{(\d+,?)(\d*)\}/.exec(quantifier) ?? [];
  if (from === undefined) return undefined;
  const minimum = parseInt(from);
  return { minimum, maximum: to ? Number(to) : from.endsWith(',') ? Infinity : minimum };
}

function repeatedIn(term: Term): readonly Term[] {
  if (term.maximum === 0) return [];
  if (term.maximum >= many) return [term];
  return 'alternatives' in term ? term.alternatives.flat().flatMap(repeatedIn) : [];
}

/** Whether the term always stands there, with a character that is none of these. */
function separates(term: Term, characters: ReadonlySet<string>, flags: string): boolean {
  if (term.minimum === 0) return false;
  if ('alternatives' in term)
    return term.alternatives.every((terms) => terms.some((each) => separates(each, characters, flags)));
  return ![...charactersOf(term, flags)].some((each) => characters.has(each));
}

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

function charactersOf(term: Term, flags: string): ReadonlySet<string> {
  if ('alternatives' in term)
    return new Set(term.alternatives.flat().flatMap((inner) => [...charactersOf(inner, flags)]));
  const pattern = new RegExp(`^${term.source}$`, flags);
  return new Set(ascii.filter((character) => pattern.test(character)));
}
