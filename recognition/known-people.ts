import { hashLetter, letterAt, plainText } from './letters.ts';
import { type Lexicon, placeOf, slotOf } from './lexicon.ts';

/** Which words of names the people of a lexicon bear. */
export interface KnownPeople {
  /** Whether it is the first name of anybody who is called by the surname as well: `Kash`. */
  isFirstName: (word: string) => boolean;
  /** Whether anybody is called by it alone: `Patel`. */
  isSurname: (word: string) => boolean;
}

/** Asks a lexicon by words as a text writes them. */
export function knownPeople(lexicon: Lexicon): KnownPeople {
  const isShort = (name: number) => lexicon.conditionOf(name).when === 'after-full-name';
  return {
    isFirstName: (word) =>
      namesBeginningWith(plainText(word), lexicon).some((name) => {
        const full = lexicon.nameAt(name);
        return (
          full.startsWith(`${plainText(word)} `) &&
          lexicon
            .namesOf(lexicon.entityOf(name))
            .some((short) => isShort(short) && full.endsWith(` ${lexicon.nameAt(short)}`))
        );
      }),
    isSurname: (word) =>
      namesBeginningWith(plainText(word), lexicon).some(
        (name) => lexicon.nameAt(name) === plainText(word) && isShort(name),
      ),
  };
}

/** Names whose first word has the place of `word`: it, and some others. */
function namesBeginningWith(word: string, { firstWords }: Lexicon): number[] {
  const { mask, bits, ranks, starts, order } = firstWords;
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashLetter(hash, letterAt(word, at));
  const place = placeOf(hash, mask);
  if ((((bits[place >>> 5] as number) >>> (place & 31)) & 1) === 0) return [];
  const slot = slotOf(bits, ranks, place);
  return [...order.subarray(starts[slot], starts[slot + 1])];
}
