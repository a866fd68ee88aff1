import { phraseOf, plainText } from './letters.ts';
import type { Bounds } from './paragraph.ts';

/** Small words an acronym may leave out: Bureau of Alcohol, Tobacco and Firearms (BATF). */
const SMALL = /^(of|the|and|for|on|in|to|de|des|du|la|le|et|der|die|das|und|für|y|e|a|an|&)$/i;

/** UTF-16 units and words an explanation may have. */
const REACH = 120;
const MOST_WORDS = 12;
/** UTF-16 units of `(the “`, generously. */
const LONGEST_BRACKET = 12;

/**
 * What an article explains an acronym as: "natural care association" where
 * `(NCA)`, `(the “NCA”)` or `’s (NCA)` stands behind these words, or they in
 * brackets behind `NCA`. As {@link phraseOf} reads it; nothing where it is not
 * explained here.
 */
export function meaningOfAcronym(text: string, place: Bounds): string | undefined {
  const acronym = plainText(text.slice(place.start, place.end));
  if (!/^\p{Lu}{2,6}$/u.test(acronym)) return undefined;
  return meaningBefore(text, place, acronym) ?? meaningBehind(text, place, acronym);
}

/**
 * Whether one phrase ends with all words of the other, at least two: "Digital,
 * Culture, Media and Sport" is the Department for it.
 */
export const endAlike = (one: string, other: string): boolean =>
  one === other || endsWithWords(one, other) || endsWithWords(other, one);

const endsWithWords = (phrase: string, words: string) =>
  words.includes(' ') && phrase.endsWith(` ${words}`);

function meaningBefore(text: string, { start }: Bounds, acronym: string): string | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  if (!before.slice(-LONGEST_BRACKET).includes('(')) return undefined;
  const bracket = /(?:['’]s)?["“”'‘’„«»]*\s*\(\s*(?:the\s+)?["“”'‘’„«»]*$/i.exec(before);
  if (!bracket) return undefined;
  const words = wordsOf(before.slice(0, bracket.index));
  for (let first = words.length - 1; first >= 0 && words.length - first <= MOST_WORDS; first--) {
    const phrase = words.slice(first);
    if (spells(phrase, acronym)) return phraseOf(phrase.join(' '));
  }
  return undefined;
}

function meaningBehind(text: string, { end }: Bounds, acronym: string): string | undefined {
  if (!text.slice(end, end + LONGEST_BRACKET).includes('(')) return undefined;
  const behind = text.slice(end, end + REACH);
  const bracket = /^["“”’»]?\s\((?:the\s+)?["“‘„«]?([^()"“”„«»;:]+)["”’»]?[);:]/i.exec(behind);
  const words = wordsOf(bracket?.[1] ?? '');
  return spells(words, acronym) ? phraseOf(words.join(' ')) : undefined;
}

const wordsOf = (text: string) =>
  plainText(text)
    .trim()
    .split(/[\s-]+/);

function spells(words: string[], acronym: string): boolean {
  const initials = words.filter((word) => !SMALL.test(word)).map((word) => word.charAt(0));
  return initials.join('').toUpperCase() === acronym && /^\p{Lu}/u.test(words[0] as string);
}
