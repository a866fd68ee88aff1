/** When a name may be trusted to mean its entity; an empty one always. */
export interface Condition {
  when?: 'on-topic' | 'after-full-name';
  /**
   * Phrases of which one must stand in the same paragraph, not further than
   * about 1,500 units away; `encrypt*` for any ending.
   */
  near?: string[];
  /** Phrases of which none may stand there. */
  notNear?: string[];
}

/** All names, ready for matching; immutable, of one dataset version. */
export interface Lexicon {
  /** Version of the dataset it was compiled from. */
  version: string;
  /** A name as it reads, by its index; those of one entity follow each other. */
  nameAt: (name: number) => string;
  conditionOf: (name: number) => Condition;
  /** The index of a name's entity. */
  entityOf: (name: number) => number;
  /** The id of an entity, by its index. */
  idOf: (entity: number) => string;
  /** All names of an entity. */
  namesOf: (entity: number) => number[];
  firstWords: FirstWords;
}

/**
 * Which names begin with a word of some hash: a bit for each place a hash can
 * have, and from the number of bits set before it the range of its names.
 */
export interface FirstWords {
  /** Places less one; a power of two less one. */
  mask: number;
  bits: Uint32Array;
  /** Bits set before each word of `bits`. */
  ranks: Uint32Array;
  /** For each bit set, where its names begin in `order`; at the end, where they end. */
  starts: Uint32Array;
  /** Indices of names by their places, the longest first. */
  order: Uint32Array;
  /**
   * The letter the second word of each name in `order` begins with, by which
   * most names of a slot are told apart before they are compared: "National"
   * begins many. {@link ONE_WORD} or {@link ANY_LETTER} where there is none to ask for.
   */
  seconds: Uint32Array;
}

/** In `seconds`: the name has one word. */
export const ONE_WORD = 0;

/** In `seconds`: the second word is compared as a whole, whatever it begins with. */
export const ANY_LETTER = 1;

/** The place of a hash among `mask + 1`. */
export const placeOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

/** The slot of a place whose bit is set. */
export function slotOf(bits: Uint32Array, ranks: Uint32Array, place: number): number {
  const before = (bits[place >>> 5] as number) & ((1 << (place & 31)) - 1);
  return (ranks[place >>> 5] as number) + countBits(before);
}

/** How many of the 32 bits of `word` are set. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
