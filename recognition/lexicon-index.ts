import { EXPANDED, hashLetter, letterAt, NO_LETTER, UNREAD } from './letters.ts';
import {
  ANY_LETTER,
  type Condition,
  countBits,
  type FirstWords,
  type Lexicon,
  ONE_WORD,
  placeOf,
  slotOf,
} from './lexicon.ts';
import { placesIn, readCondition, slugOf } from './lexicon-text.ts';

/** Lists of the index, in their order; each is preceded by its length. */
const LISTS = [
  'nameStarts',
  'nameEnds',
  'conditionStarts',
  'conditionEnds',
  'entityOf',
  'idStarts',
  'idEnds',
  'firstNames',
  'bits',
  'ranks',
  'starts',
  'order',
  'seconds',
] as const;

type Lists = Record<(typeof LISTS)[number], Uint32Array>;

/**
 * Everything a scan needs to know of a lexicon's text, as one list of numbers:
 * made once, so that a page has only to read it.
 */
export function indexLexicon(text: string): Uint32Array<ArrayBuffer> {
  const places = placesIn(text);
  const names = places.nameStarts.map((start, name) => text.slice(start, places.nameEnds[name]));
  const lists = { ...places, ...layOut(names) };
  const index: number[] = [];
  for (const list of LISTS) {
    index.push(lists[list].length);
    for (const number of lists[list]) index.push(number);
  }
  return Uint32Array.from(index);
}

/** The lexicon of a text and its index. */
export function readLexicon(version: string, text: string, index: Uint32Array): Lexicon {
  const { nameStarts, nameEnds, conditionStarts, conditionEnds, ...lists } = readLists(index);
  const { entityOf, idStarts, idEnds, firstNames, bits, ...table } = lists;
  const names: string[] = [];
  const conditions: Condition[] = [];
  const ids: string[] = [];
  const nameAt = (name: number) =>
    (names[name] ??= text.slice(nameStarts[name] as number, nameEnds[name] as number));
  const conditionOf = (name: number) =>
    (conditions[name] ??= readCondition(
      text.slice(conditionStarts[name] as number, conditionEnds[name] as number),
    ));
  return {
    version,
    nameAt,
    conditionOf,
    entityOf: (name) => entityOf[name] as number,
    idOf: (entity) =>
      (ids[entity] ??=
        text.slice(idStarts[entity] as number, idEnds[entity] as number) ||
        slugOf(nameAt(firstNames[entity] as number))),
    namesOf(entity) {
      const from = firstNames[entity] as number;
      const to = firstNames[entity + 1] ?? nameStarts.length;
      const names: number[] = [];
      for (let name = from; name < to; name++) names.push(name);
      return names;
    },
    firstWords: { mask: bits.length * 32 - 1, bits, ...table },
  };
}

function readLists(index: Uint32Array): Lists {
  let at = 0;
  const lists = {} as Lists;
  for (const list of LISTS) {
    const length = index[at++] as number;
    lists[list] = index.subarray(at, at + length);
    at += length;
  }
  return lists;
}

/** Places for each name: so few words of a text have the place of another. */
const PLACES_PER_NAME = 16;

/** Lays the names out by the hashes of their first words; linear in their number. */
function layOut(names: string[]): Omit<FirstWords, 'mask'> {
  const words = names.map(readFirstWord);
  const mask = 2 ** Math.max(10, Math.ceil(Math.log2(names.length * PLACES_PER_NAME))) - 1;
  const places = words.map(({ hash }) => placeOf(hash, mask));
  const bits = new Uint32Array((mask + 1) >>> 5);
  for (const place of places) {
    bits[place >>> 5] = (bits[place >>> 5] as number) | (1 << (place & 31));
  }
  const ranks = new Uint32Array(bits.length);
  let slots = 0;
  for (const [word, set] of bits.entries()) {
    ranks[word] = slots;
    slots += countBits(set);
  }
  const bySlot: number[][] = Array.from({ length: slots }, () => []);
  for (const [name, place] of places.entries()) bySlot[slotOf(bits, ranks, place)]?.push(name);
  const longestFirst = (a: number, b: number) =>
    (names[b] as string).length - (names[a] as string).length || a - b;
  const order = bySlot.flatMap((slot) => slot.sort(longestFirst));
  const starts = [0];
  for (const { length } of bySlot) starts.push((starts.at(-1) as number) + length);
  return {
    bits,
    ranks,
    starts: Uint32Array.from(starts),
    order: Uint32Array.from(order),
    seconds: Uint32Array.from(order, (name) => words[name]?.second ?? ANY_LETTER),
  };
}

function readFirstWord(name: string): { hash: number; second: number } {
  let hash = 0;
  let at = 0;
  for (; at < name.length; at++) {
    const letter = letterAt(name, at);
    if (letter === NO_LETTER) break;
    if (letter !== UNREAD) hash = hashLetter(hash, letter);
  }
  return { hash, second: at === name.length ? ONE_WORD : secondLetter(name, at) };
}

function secondLetter(name: string, gap: number): number {
  if (!/[ -]/.test(name.charAt(gap))) return ANY_LETTER;
  const letter = letterAt(name, gap + 1);
  return letter > UNREAD && letter < EXPANDED ? letter : ANY_LETTER;
}
