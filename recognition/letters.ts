/**
 * How recognition reads UTF-16 units: letters without accents or case, quotes
 * straight, dashes as hyphens, spaces plain; soft hyphens, zero-width
 * characters and accents of their own not at all.
 */

/** What {@link plainOf} and {@link letterAt} say of a unit that reads as nothing. */
export const UNREAD = 1;

/** What {@link letterAt} says of a unit between words. */
export const NO_LETTER = 0;

/** From here on {@link plainOf} gives places in {@link EXPANSIONS}. */
export const EXPANDED = 0x10000;

/** What units stand for that read as several letters: `ß`, ligatures. */
export const EXPANSIONS: string[] = [];

// 0 not asked yet, else the answer plus 1.
const foreign = new Int32Array(0x10000);

/** The unit that `unit` reads as, case kept; {@link UNREAD}, or {@link EXPANDED} plus a place. */
export function plainOf(unit: number): number {
  if (unit < 128) return unit > 13 || unit < 9 ? unit : unit === 10 ? 10 : 32;
  const known = foreign[unit] as number;
  if (known !== 0) return known - 1;
  const plain = plainAnew(String.fromCharCode(unit));
  foreign[unit] = plain + 1;
  return plain;
}

function plainAnew(char: string): number {
  const letters = plainText(char);
  if (letters.length < 2) return letters === '' ? UNREAD : letters.charCodeAt(0);
  return EXPANDED + EXPANSIONS.push(letters) - 1;
}

const memory = new Map<string, string>();

/** `text` as it reads: what {@link plainOf} gives of each unit. */
export function plainText(text: string): string {
  return text.replace(/[\t\v\f\r]|[^\x00-\x7f]/g, (char) => {
    let plain = memory.get(char);
    if (plain === undefined) memory.set(char, (plain = readAnew(char)));
    return plain;
  });
}

/** `text` as phrases are compared: without case, and any white space or dashes are one space. */
export const phraseOf = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');

// Each is compiled once: that takes longer than most of what a first page asks.
const LETTER = /[\p{L}\p{Nd}]/u;
const MARK = /[\p{M}\p{Cf}]/u;

function readAnew(char: string): string {
  // U+FEFF is white space to JavaScript and nothing to readers.
  if (/[^\S\ufeff]/.test(char)) return ' ';
  if (/[\u2018-\u201b\u2032\u02bc\uff07]/.test(char)) return "'";
  if (/[\u201c-\u201f\u2033\u00ab\u00bb]/.test(char)) return '"';
  if (/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/.test(char)) return '-';
  // Classes of Unicode come last: a page of quotes and dashes need not wait for them.
  if (MARK.test(char)) return isVowelSign(char) ? char : '';
  if (char === '\u00df') return 'ss';
  if (char === '\u1e9e') return 'SS';
  // Of other signs none reads as letters: "WhatsApp™" ends before the sign.
  if (!LETTER.test(char) || /\p{Script=Hangul}/u.test(char)) return char;
  return char.normalize('NFKD').replace(/\p{M}/gu, '');
}

/**
 * Whether a mark is a letter to those who read it, as in the scripts of India
 * and South East Asia; a nukta is not, which is written apart or not at all.
 */
const isVowelSign = (mark: string) =>
  !/[\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]/.test(mark) &&
  /\p{Mc}|[\u0900-\u109f\u1780-\u17ff]/u.test(mark);

/**
 * {@link letterAt} as a table, for loops that read every unit of an article. From
 * {@link RARE} on it must be asked: of expansions, halves of pairs and units not met yet.
 */
export const LETTERS = new Uint16Array(0x10000);

/** See {@link LETTERS}. */
export const RARE = 0xfffe;

const EXPANDS = RARE;
const NOT_ASKED = 0xffff;

LETTERS.fill(NOT_ASKED, 128);
LETTERS.fill(RARE, 0xd800, 0xe000);
for (const char of 'abcdefghijklmnopqrstuvwxyz0123456789_') {
  LETTERS[char.charCodeAt(0)] = char.charCodeAt(0);
  LETTERS[char.toUpperCase().charCodeAt(0)] = char.charCodeAt(0);
}

/**
 * The letter or digit that the unit at `at` reads as, in lower case;
 * {@link NO_LETTER} between words, else as {@link plainOf}. Halves of a letter
 * of a rare script are letters, so that no name is found inside its words;
 * those of an emoji, or without their other half, are none.
 */
export function letterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const letter = LETTERS[unit] as number;
  if (letter < RARE) return letter;
  return (unit & 0xf800) === 0xd800 ? letterOfPair(text, at, unit) : rareLetterOf(unit);
}

function letterOfPair(text: string, at: number, half: number): number {
  const char = text.codePointAt(half < 0xdc00 ? at : at - 1) ?? half;
  return char > 0xffff && LETTER.test(String.fromCodePoint(char)) ? half : NO_LETTER;
}

function rareLetterOf(unit: number): number {
  const letter = letterAnew(plainOf(unit));
  LETTERS[unit] = letter < EXPANDED ? letter : EXPANDS;
  return letter;
}

function letterAnew(plain: number): number {
  if (plain === UNREAD || plain >= EXPANDED) return plain;
  if (plain < 128) return LETTERS[plain] as number;
  const char = String.fromCharCode(plain);
  if (!LETTER.test(char) && !MARK.test(char)) return NO_LETTER;
  const lower = char.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : plain;
}

/** Whether a word goes on at `at`: a letter stands there, or something unread and then a letter. */
export function isInWord(text: string, at: number): boolean {
  while (at < text.length) {
    const letter = letterAt(text, at);
    if (letter !== UNREAD) return letter !== NO_LETTER;
    at++;
  }
  return false;
}

/**
 * The hash of a word goes on with each letter as `(hash & KEPT) * FACTOR + letter`:
 * so it stays a small integer, which even code that has just begun to run adds up
 * without a call or an allocation. Loops over many letters write it out.
 */
export const KEPT = 0xffffff;
export const FACTOR = 33;

/** The hash of a word of letters as {@link letterAt} gives them, one letter more. */
export function hashLetter(hash: number, letter: number): number {
  if (letter < EXPANDED) return (hash & KEPT) * FACTOR + letter;
  let longer = hash;
  const letters = EXPANSIONS[letter - EXPANDED] as string;
  for (let i = 0; i < letters.length; i++) {
    longer = (longer & KEPT) * FACTOR + letterAt(letters, i);
  }
  return longer;
}
