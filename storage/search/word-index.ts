/**
 * Words in order, and what each stands in: an inverted index as a few flat
 * arrays, so that a large one needs no parsing. The places of all words with
 * one beginning lie in one piece.
 */
export interface WordIndex {
  /** The words without anything between them, in the order of their UTF-16 units. */
  words: string;
  /** Where each word begins in `words`; one more for the end of the last. */
  starts: Uint32Array;
  /** Where the places of each word begin in `places`; one more for the end of the last. */
  firsts: Uint32Array;
  /** Numbers of what the words stand in. */
  places: Uint32Array;
}

/** Numbers of words, the second not included. */
export type WordRange = readonly [from: number, to: number];

/** Indexes what has the words `wordsOf` gives; its place is its number in `entries`. */
export function buildWordIndex<Entry>(
  entries: readonly Entry[],
  wordsOf: (entry: Entry) => Iterable<string>,
): WordIndex {
  const placesOf = new Map<string, number[]>();
  entries.forEach((entry, place) => {
    for (const word of new Set(wordsOf(entry))) {
      const places = placesOf.get(word);
      if (places) places.push(place);
      else placesOf.set(word, [place]);
    }
  });
  // By UTF-16 units, as the lookup compares.
  const words = [...placesOf.keys()].sort();
  const places = words.map((word) => placesOf.get(word) ?? []);
  return {
    words: words.join(''),
    starts: runningSum(words),
    firsts: runningSum(places),
    places: Uint32Array.from(places.flat()),
  };
}

/** Where each of several pieces begins when they are put together, and where the last ends. */
export function runningSum(pieces: readonly { length: number }[]): Uint32Array {
  const sums = new Uint32Array(pieces.length + 1);
  pieces.forEach(({ length }, i) => {
    sums[i + 1] = (sums[i] as number) + length;
  });
  return sums;
}

/** The words that begin with `beginning`. */
export function wordsFrom(index: WordIndex, beginning: string): WordRange {
  return [lowerBound(index, beginning), lowerBound(index, `${beginning}\uffff`)];
}

/** The word itself, if the index has it. */
export function exactWord(index: WordIndex, word: string): WordRange {
  const at = lowerBound(index, word);
  const { words, starts } = index;
  const known = at < starts.length - 1 && words.slice(starts[at], starts[at + 1]) === word;
  return [at, known ? at + 1 : at];
}

/** What the words of a range stand in; a number comes once for each of its words. */
export function placesIn({ firsts, places }: WordIndex, [from, to]: WordRange): Uint32Array {
  return places.subarray(firsts[from], firsts[to]);
}

/** The number of the first word that is not before `wanted`. */
function lowerBound({ words, starts }: WordIndex, wanted: string): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.slice(starts[middle], starts[middle + 1]) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
