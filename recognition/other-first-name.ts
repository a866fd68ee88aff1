import type { Bounds } from './paragraph.ts';

/** Capitalised words that stand before a surname without being a first name. */
const NO_FIRST_NAMES = new Set(
  `Mr Mrs Ms Miss Dr Sir Dame Lord Lady Baroness Professor Prof Judge Justice President Premier
  Chancellor Secretary Minister Senator Sen Rep Congressman Congresswoman Director General Attorney
  Commissioner Chief Chairman Chairwoman Chair Representative Governor Gov MP MEP Officer CEO Sheriff
  Detective Agent Colonel Admiral Herr Frau Monsieur Madame
  And But For The As In If When While Since After Before Although Even Did Does Is Was Has Had That
  Though Because To By With From On At Of Yesterday Today Later Meanwhile However Earlier Still Then
  Now So Yet Also Instead Once Under What Why How Who Would Could Should Can Will Both Only Like
  Unlike Monday Tuesday Wednesday Thursday Friday Saturday Sunday`.split(/\s+/),
);

/**
 * The first name of somebody else, where a surname is written after one:
 * "Sanjay Patel" in an article that introduced Priti Patel.
 */
export function otherFirstName(text: string, { start }: Bounds): string | undefined {
  const before = /(^|[^\p{L}\p{N}.'’-])(\p{Lu}[\p{L}'’-]+)\s$/u.exec(
    text.slice(Math.max(0, start - 30), start),
  );
  const word = before?.[2];
  if (!word || word === word.toUpperCase() || NO_FIRST_NAMES.has(word)) return undefined;
  return word;
}
