import { openSealedLexicon, type SealedLexicon } from '../../../storage/sealed-lexicon.ts';
import { longest, plainPattern } from './peers.ts';

/** What a page load pays: from the stored lexicon to the first names. Milliseconds. */
export async function measureColdOurs(sealed: SealedLexicon, text: string): Promise<number> {
  const start = performance.now();
  const found = longest(text, await openSealedLexicon(sealed, 'bench'));
  return found.length > 0 ? performance.now() - start : Number.NaN;
}

/** The same from a list of names to the first names of a regular expression. */
export function measureColdRegExp(names: string[], text: string): number {
  const start = performance.now();
  const found = text.match(plainPattern(names)) ?? [];
  return found.length > 0 ? performance.now() - start : Number.NaN;
}
