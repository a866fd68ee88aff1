import type { Bounds } from './paragraph.ts';

/** Small words an acronym may leave out: Bureau of Alcohol, Tobacco and Firearms (BATF). */
const SMALL = /^(of|the|and|for|on|in|to|de|des|du|la|le|et|der|die|das|und|für|y|e|a|an|&)$/i;

/**
 * What an article explains an acronym as: "Natural Care Association" where
 * `(NCA)` stands behind these words. Nothing where it is not explained here.
 */
export function meaningOfAcronym(text: string, { start, end }: Bounds): string | undefined {
  if (text.charAt(start - 1) !== '(') return undefined;
  const acronym = text.slice(start, end);
  if (!/^\p{Lu}{2,6}$/u.test(acronym)) return undefined;
  const before = text.slice(Math.max(0, start - 120), start).replace(/[\s"“”'‘’(]+$/u, '');
  const words = before.split(/[\s-]+/);
  for (let from = words.length - 1; from >= 0 && words.length - from <= 12; from--) {
    const phrase = words.slice(from);
    const initials = phrase.filter((word) => !SMALL.test(word)).map((word) => word.charAt(0));
    if (initials.join('').toUpperCase() === acronym && /^\p{Lu}/u.test(phrase[0] as string)) {
      return phrase.join(' ');
    }
  }
  return undefined;
}
