import type { Lexicon, LexiconName } from './lexicon.ts';
import { paragraphAround } from './paragraph.ts';
import { hashUnit, isWordUnit } from './words.ts';

/** A place where the text reads like one or more names, before their conditions are judged. */
export interface FoundName {
  /** UTF-16 offsets into the normalized text. */
  start: number;
  end: number;
  name: LexiconName;
}

/** A lexicon with the table by which a scan finds the names of a word. */
export interface NameIndex {
  lexicon: Lexicon;
  /** Bit filter over the hashes of first words; almost every word stops here. */
  filter: Uint32Array;
  /** Names by the hash of their first word, the longest first. */
  byFirstWord: Map<number, LexiconName[]>;
}

const FILTER_BITS = 1 << 16;

/** Prepares `lexicon` for {@link findNames}; once per lexicon. */
export function indexNames(lexicon: Lexicon): NameIndex {
  const filter = new Uint32Array(FILTER_BITS / 32);
  const byFirstWord = new Map<number, LexiconName[]>();
  for (const name of lexicon.names) {
    const hash = hashFirstWord(name.text);
    const bit = bitOf(hash);
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
    const names = byFirstWord.get(hash);
    if (names) names.push(name);
    else byFirstWord.set(hash, [name]);
  }
  return { lexicon, filter, byFirstWord };
}

function hashFirstWord(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length && isWordUnit(text.charCodeAt(at)); at++) {
    hash = hashUnit(hash, text.charCodeAt(at));
  }
  return hash;
}

const bitOf = (hash: number) => (hash ^ (hash >>> 15)) & (FILTER_BITS - 1);

/**
 * Finds every whole-word occurrence of the known names in normalized `text`,
 * in reading order, at each place the longest first. Overlaps are left in:
 * which of them counts depends on their conditions.
 */
export function findNames(text: string, index: NameIndex): FoundName[] {
  const { filter, byFirstWord } = index;
  const found: FoundName[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isWordUnit(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    let hash = 0;
    for (
      let unit = text.charCodeAt(at);
      at < text.length && isWordUnit(unit);
      unit = text.charCodeAt(++at)
    ) {
      hash = hashUnit(hash, unit);
    }
    const bit = bitOf(hash);
    if (((filter[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;
    for (const name of byFirstWord.get(hash) ?? []) {
      const end = endOfName(text, start, name.text);
      if (end > 0) found.push({ start, end, name });
    }
  }
  return found;
}

/** The end of `name` if the text reads so from `start`, else -1. */
function endOfName(text: string, start: number, name: string): number {
  let at = start;
  for (let i = 0; i < name.length; i++) {
    if (name[i] === ' ') {
      const next = endOfGap(text, at);
      if (next === at) return -1;
      at = next;
    } else if (sameLetter(text, at, name, i)) at++;
    else return -1;
  }
  if (at < text.length && isWordUnit(text.charCodeAt(at))) return -1;
  return hasCaseOf(text, start, at, name) ? at : -1;
}

const sameLetter = (text: string, at: number, name: string, i: number) =>
  text[at] === name[i] || text[at]?.toLowerCase() === name[i]?.toLowerCase();

/** Any run of white space parts two words, but an empty line parts two paragraphs. */
function endOfGap(text: string, start: number): number {
  let at = start;
  let lines = 0;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) lines++;
    else if (unit !== 32) break;
  }
  return lines > 1 ? start : at;
}

/** A lower-case name may be written in any case; one with capitals only so, or in a headline of capitals. */
function hasCaseOf(text: string, start: number, end: number, name: string): boolean {
  if (name === name.toLowerCase()) return true;
  const written = text.slice(start, end).replace(/\s+/g, ' ');
  if (written === name) return true;
  return name.length > 3 && written === name.toUpperCase() && isHeadline(text, start, end);
}

function isHeadline(text: string, start: number, end: number): boolean {
  const bounds = paragraphAround(text, { start, end });
  const paragraph = text.slice(bounds.start, bounds.end);
  return paragraph === paragraph.toUpperCase();
}
