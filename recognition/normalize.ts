/**
 * Text in the one form in which names are compared: straight quotes, plain
 * spaces, hyphens, base letters; no soft hyphens or zero-width characters.
 * Letter case stays.
 */
export interface NormalizedText {
  text: string;
  /** The place in the original text of a place in this one; UTF-16 offsets. */
  toOriginal(offset: number): number;
}

// Everything beyond ASCII may need folding; ASCII never does, but for tabs and returns.
const FOREIGN = /[\t\r\f\v]|[^\x00-\x7f]/g;

/**
 * Normalizes `text` for comparison, remembering where each character came from.
 *
 * Most characters fold to one character; only those that vanish or grow
 * (soft hyphens, ligatures, combining marks) cost an entry in the offset table.
 */
export function normalize(text: string): NormalizedText {
  const ends: number[] = [];
  const shifts: number[] = [];
  let shift = 0;
  const folded = text.replace(FOREIGN, (char: string, at: number) => {
    const plain = fold(char);
    if (plain.length !== 1) {
      ends.push(at + shift + plain.length);
      shift += plain.length - 1;
      shifts.push(shift);
    }
    return plain;
  });
  return {
    text: folded,
    toOriginal: (offset) => {
      const last = lastAtMost(ends, offset);
      const original = offset - (shifts[last] ?? 0);
      // Within what one character grew into, all offsets are that character's.
      const next = last + 1;
      return next < ends.length
        ? Math.min(original, (ends[next] as number) - (shifts[next] as number))
        : original;
    },
  };
}

function lastAtMost(sorted: number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const memory = new Map<string, string>();

function fold(char: string): string {
  let plain = memory.get(char);
  if (plain === undefined) memory.set(char, (plain = foldAnew(char)));
  return plain;
}

function foldAnew(char: string): string {
  if (/[\u2018-\u201b\u2032\u02bc\uff07]/.test(char)) return "'";
  if (/[\u201c-\u201f\u2033\u00ab\u00bb]/.test(char)) return '"';
  if (/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/.test(char)) return '-';
  if (/\u00ad|[\u200b-\u200f]|[\u2060-\u2064]|[\ufe00-\ufe0f]|\ufeff/.test(char)) return '';
  if (/\s/.test(char)) return ' ';
  if (char === '\u00df') return 'ss';
  return char.normalize('NFKD').replace(/\p{M}/gu, '');
}
