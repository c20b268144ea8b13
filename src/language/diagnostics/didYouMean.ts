import { closest } from '../../shared/closest.ts';

/** The end of a message: the candidate that was most likely meant, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const meant = closest(word, candidates);
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
}

/** What such a message says was meant. */
export function meantWord(message: string): string | undefined {
  return /Did you mean `([^`]+)`\?$/.exec(message)?.[1];
}
