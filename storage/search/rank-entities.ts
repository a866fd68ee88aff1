import { findSlips, slipsAllowed } from './find-slips.ts';
import type { NameFile, TextFile } from './search-files.ts';
import { exactWord, placesIn, type WordIndex, wordsFrom } from './word-index.ts';

/** How well an entity answers a query, the best first. */
export const RANK = {
  exactName: 0,
  exactOtherName: 1,
  beginningOfName: 2,
  wordsOfNames: 3,
  /** As above but for a slip. */
  slip: 4,
  background: 5,
  none: 255,
} as const;

/** The rank of each entity by its number. Slips are forgiven where no name is as asked. */
export function rankEntities(
  words: string[],
  { names, otherNames, nameWords, dataset: { entities } }: NameFile,
  texts: TextFile | undefined,
): Uint8Array {
  const ranks = new Uint8Array(entities).fill(RANK.none);
  if (words.length === 0) return ranks;
  const whole = words.join(' ');
  let any = false;
  const raise = (places: Uint32Array, rank: number) => {
    any ||= places.length > 0;
    for (let i = 0; i < places.length; i += 1) {
      const place = places[i] as number;
      if (rank < (ranks[place] as number)) ranks[place] = rank;
    }
  };
  raise(placesIn(names, exactWord(names, whole)), RANK.exactName);
  raise(placesIn(otherNames, exactWord(otherNames, whole)), RANK.exactOtherName);
  raise(placesIn(names, wordsFrom(names, whole)), RANK.beginningOfName);
  raise(placesIn(otherNames, wordsFrom(otherNames, whole)), RANK.beginningOfName);
  const inNames = words.map((word) => placesFrom(nameWords, word));
  raise(placesOfAll(inNames, entities), RANK.wordsOfNames);
  if (!any) {
    raise(
      placesOfAll(
        words.map((word) => placesNear(nameWords, word)),
        entities,
      ),
      RANK.slip,
    );
    // "Whats app".
    raise(placesIn(nameWords, wordsFrom(nameWords, words.join(''))), RANK.slip);
  }
  if (texts && whole.length >= SHORTEST_IN_TEXTS) {
    const inEither = words.map((word, i) => [
      ...(inNames[i] as Uint32Array[]),
      ...placesInText(texts.backgroundWords, word),
    ]);
    raise(placesOfAll(inEither, entities), RANK.background);
  }
  return ranks;
}

/**
 * The numbers from `first` up to `end` that stand with each of the words asked
 * for; for each word all its places are given.
 */
export function placesOfAll(asked: Uint32Array[][], end: number, first = 0): Uint32Array {
  // With how many of the words asked for, from the first on.
  const met = new Uint8Array(end);
  asked.forEach((alternatives, before) => {
    for (const places of alternatives) raiseFrom(before, met, places);
  });
  const all = new Uint32Array(end - first);
  let length = 0;
  for (let place = first; place < end; place += 1) {
    if (met[place] === asked.length) all[length++] = place;
  }
  return all.subarray(0, length);
}

function raiseFrom(before: number, met: Uint8Array, places: Uint32Array): void {
  // Counted rather than iterated: there are hundreds of thousands.
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] as number;
    if (met[place] === before) met[place] = before + 1;
  }
}

const placesFrom = (index: WordIndex, word: string): Uint32Array[] => [
  placesIn(index, wordsFrom(index, word)),
];

/** A single letter says too little to look for it in texts. */
export const SHORTEST_IN_TEXTS = 2;

/** Shorter words stand in too many texts by their beginning: they must be whole. */
export const SHORTEST_BEGINNING = 3;

/** Where a word stands in texts. */
export const placesInText = (index: WordIndex, word: string): Uint32Array[] =>
  word.length < SHORTEST_BEGINNING
    ? [placesIn(index, exactWord(index, word))]
    : placesFrom(index, word);

/** Where words stand that are as asked but for the fewest slips. */
export function placesNear(index: WordIndex, word: string): Uint32Array[] {
  for (let slips = 0; slips <= slipsAllowed(word); slips += 1) {
    const near = findSlips(index, word, slips);
    if (near.length > 0) return near.map((range) => placesIn(index, range));
  }
  return [];
}
