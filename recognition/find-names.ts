import {
  EXPANDED,
  EXPANSIONS,
  FACTOR,
  hashLetter,
  isInWord,
  KEPT,
  LETTERS,
  letterAt,
  NO_LETTER,
  plainOf,
  RARE,
  UNREAD,
} from './letters.ts';
import { ANY_LETTER, type Lexicon, placeOf, slotOf } from './lexicon.ts';
import { paragraphAround } from './paragraph.ts';

/** A place where a text reads like a name, before its conditions are judged. */
export interface FoundName {
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  /** Its index in the lexicon. */
  name: number;
}

/** Which part of a text to search; UTF-16 offsets. */
export interface Slice {
  from: number;
  to: number;
}

/**
 * Finds every whole-word occurrence of the known names in `text`, in reading
 * order, at each place the longest first. Overlaps are left in: which of them
 * counts depends on their conditions.
 *
 * A slice holds the names whose first word begins in it, so that slices one
 * after another find what the whole text holds, wherever they are cut.
 */
export function findNames(text: string, lexicon: Lexicon, slice?: Slice): FoundName[] {
  const { mask, bits } = lexicon.firstWords;
  const found: FoundName[] = [];
  const { length } = text;
  const to = Math.min(slice?.to ?? length, length);
  // Looked up in the module, each would cost the loop below as much as a letter.
  const letters = LETTERS;
  let at = slice ? wordBoundary(text, { from: slice.from, to }) : 0;
  // This loop reads every unit of every article: one look into one table for each.
  while (at < to) {
    let letter = letters[text.charCodeAt(at++)] as number;
    if (letter <= UNREAD) continue;
    const start = at - 1;
    let hash = 0;
    while (letter > UNREAD && letter < RARE) {
      hash = (hash & KEPT) * FACTOR + letter;
      letter = letters[text.charCodeAt(at++)] as number;
    }
    let end = at - 1;
    // Beyond the text there is nothing, which is no letter either.
    if (letter >= UNREAD) {
      if (letterAt(text, start) <= UNREAD) {
        at = start + 1;
        continue;
      }
      const word = readWord(text, start);
      hash = word.hash;
      end = word.end;
      at = end;
    }
    const place = placeOf(hash, mask);
    if ((((bits[place >>> 5] as number) >>> (place & 31)) & 1) === 0) continue;
    collect(found, text, lexicon, { start, end, place });
  }
  return found;
}

/** A word some name may begin with. */
interface FirstWord {
  start: number;
  end: number;
  place: number;
}

/** Adds the names that begin with this word and go on as the text does. */
function collect(
  found: FoundName[],
  text: string,
  { nameAt, firstWords }: Lexicon,
  { start, end, place }: FirstWord,
): void {
  const { bits, ranks, starts, order, seconds } = firstWords;
  const slot = slotOf(bits, ranks, place);
  const next = letterAfterGap(text, end);
  for (let i = starts[slot] as number; i < (starts[slot + 1] as number); i++) {
    const second = seconds[i] as number;
    if (second !== next && second > ANY_LETTER) continue;
    const name = order[i] as number;
    const ends = endOfName(text, start, nameAt(name));
    if (ends > 0) found.push({ start, end: ends, name });
  }
}

/** The letter behind the white space or dash at `at`; {@link NO_LETTER} where no word follows. */
function letterAfterGap(text: string, at: number): number {
  const gap = text.charCodeAt(at);
  if (gap !== SPACE && gap !== HYPHEN) {
    const parts = gap >= 128 || (gap >= 9 && gap <= 13);
    return !parts ? NO_LETTER : letterPastUnread(text, endOfGap(text, at));
  }
  const letter = letterAt(text, at + 1);
  return letter > UNREAD && letter < EXPANDED ? letter : letterPastUnread(text, endOfGap(text, at));
}

function letterPastUnread(text: string, from: number): number {
  const at = pastUnread(text, from);
  const letter = at < text.length ? letterAt(text, at) : NO_LETTER;
  return letter < EXPANDED ? letter : (EXPANSIONS[letter - EXPANDED] as string).charCodeAt(0) | 32;
}

/** A word with a letter that is not read as itself alone. */
function readWord(text: string, start: number): { hash: number; end: number } {
  let hash = 0;
  let at = start;
  for (; at < text.length; at++) {
    const letter = letterAt(text, at);
    if (letter === NO_LETTER) break;
    if (letter !== UNREAD) hash = hashLetter(hash, letter);
  }
  return { hash, end: at };
}

/**
 * `from`, or the end of the word it stands in; no further than `to`, so that
 * all slices of one long word read it once. A run of more unread units than
 * {@link LONGEST_UNREAD} begins a new word, for the same reason.
 */
function wordBoundary(text: string, { from, to }: Slice): number {
  let before = from - 1;
  while (before >= 0 && from - before <= LONGEST_UNREAD && letterAt(text, before) === UNREAD)
    before--;
  if (before < 0 || letterAt(text, before) <= UNREAD) return from;
  let at = from;
  while (at < to && letterAt(text, at) !== NO_LETTER) at++;
  return at;
}

const LONGEST_UNREAD = 1024;

/** The end of `name` if the text reads so from `start`, else -1. */
function endOfName(text: string, start: number, name: string): number {
  const end = text.startsWith(name, start) ? start + name.length : endOfReading(text, start, name);
  if (end < 0 || isInWord(text, end)) return -1;
  return pastUnread(text, end);
}

/** The same where accents, case, dashes, spaces or invisible characters differ. */
function endOfReading(text: string, start: number, name: string): number {
  let at = start;
  let asWritten = true;
  let capitals = true;
  for (let i = 0; i < name.length; i++) {
    const wanted = name.charCodeAt(i);
    if (wanted === SPACE || wanted === HYPHEN) {
      const next = endOfGap(text, at);
      if (next === at) return -1;
      at = next;
      continue;
    }
    at = pastUnread(text, at);
    if (at >= text.length) return -1;
    const plain = plainOf(text.charCodeAt(at++));
    if (plain === wanted) {
      if (capitals && isLower(wanted)) capitals = false;
    } else if (plain >= EXPANDED) {
      const letters = EXPANSIONS[plain - EXPANDED] as string;
      if (!name.startsWith(letters, i)) return -1;
      i += letters.length - 1;
      capitals = false;
    } else {
      if (lowerOf(plain) !== lowerOf(wanted)) return -1;
      asWritten = false;
      if (isLower(plain)) capitals = false;
    }
  }
  if (asWritten || name === name.toLowerCase()) return at;
  const shouted = capitals && name.length > 3 && isHeadline(text, start, at);
  return shouted ? at : -1;
}

const SPACE = 32;
const HYPHEN = 45;

function pastUnread(text: string, from: number): number {
  let at = from;
  while (at < text.length && plainOf(text.charCodeAt(at)) === UNREAD) at++;
  return at;
}

/**
 * White space of any length or one dash parts two words, whichever the name
 * has: "end to end", "Five-Eyes". An empty line parts two paragraphs.
 */
function endOfGap(text: string, start: number): number {
  let at = pastUnread(text, start);
  if (plainOf(text.charCodeAt(at)) === HYPHEN) return at + 1;
  let lines = 0;
  const begin = at;
  for (; at < text.length; at++) {
    const plain = plainOf(text.charCodeAt(at));
    if (plain === 10) lines++;
    else if (plain !== SPACE && plain !== UNREAD) break;
  }
  return at === begin || lines > 1 ? start : at;
}

function lowerOf(plain: number): number {
  if (plain < 128) return plain >= 65 && plain <= 90 ? plain | 32 : plain;
  return letterAt(String.fromCharCode(plain), 0) || plain;
}

const isLower = (plain: number) =>
  plain < 128
    ? plain >= 97 && plain <= 122
    : String.fromCharCode(plain) !== String.fromCharCode(plain).toUpperCase();

/** UTF-16 units; what is longer is no headline. */
const LONGEST_HEADLINE = 300;

/** A name with capitals may be written all in capitals only where its whole paragraph is. */
function isHeadline(text: string, start: number, end: number): boolean {
  const bounds = paragraphAround(text, { start, end }, LONGEST_HEADLINE);
  const paragraph = text.slice(bounds.start, bounds.end);
  return paragraph.length <= LONGEST_HEADLINE && paragraph === paragraph.toUpperCase();
}
