import type { WordIndex, WordRange } from './word-index.ts';

/**
 * Slips a reader may make in a word: a letter too many, missing, wrong, or two
 * exchanged. Another number is another thing.
 */
export function slipsAllowed(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * The words whose beginning is `asked` but for at most `most` slips.
 *
 * Walks the sorted words as the tree of their beginnings with a row of the edit
 * distance for each letter, and leaves a branch when no end of it can be near.
 */
export function findSlips(index: WordIndex, asked: string, most: number): WordRange[] {
  const { words, starts } = index;
  const letters = asked.length;
  const found: WordRange[] = [];
  const path: number[] = [];
  const rows = [Uint8Array.from({ length: letters + 1 }, (_, i) => i)];
  const letterOf = (word: number, depth: number) => {
    const at = (starts[word] as number) + depth;
    return at < (starts[word + 1] as number) ? words.charCodeAt(at) : -1;
  };

  /** The words of a range have their first `depth` letters in common, those in `path`. */
  const walk = ([from, to]: WordRange, depth: number): void => {
    for (let word = from; word < to; ) {
      const letter = letterOf(word, depth);
      const end = endOfLetter([word, to], (other) => letterOf(other, depth) > letter);
      if (letter >= 0) {
        path[depth] = letter;
        const nearest = fillRow(depth);
        if ((rows[depth + 1]?.[letters] as number) <= most) found.push([word, end]);
        else if (nearest <= most) walk([word, end], depth + 1);
      }
      word = end;
    }
  };

  /** Compares the path with every beginning of what was asked; gives the smallest distance. */
  const fillRow = (depth: number): number => {
    const before = rows[depth] as Uint8Array;
    rows[depth + 1] ??= new Uint8Array(letters + 1);
    const row = rows[depth + 1] as Uint8Array;
    row[0] = depth + 1;
    let nearest = depth + 1;
    for (let i = 1; i <= letters; i += 1) {
      const same = asked.charCodeAt(i - 1) === path[depth];
      let distance = Math.min(
        (before[i - 1] as number) + (same ? 0 : 1),
        (before[i] as number) + 1,
        (row[i - 1] as number) + 1,
      );
      const exchanged =
        i > 1 &&
        depth > 0 &&
        asked.charCodeAt(i - 2) === path[depth] &&
        asked.charCodeAt(i - 1) === path[depth - 1];
      if (exchanged) distance = Math.min(distance, (rows[depth - 1]?.[i - 2] as number) + 1);
      row[i] = distance;
      if (distance < nearest) nearest = distance;
    }
    return nearest;
  };

  walk([0, starts.length - 1], 0);
  return found;
}

/** The first number of a sorted range that `isAfter`, or the range's end. */
function endOfLetter([from, to]: WordRange, isAfter: (word: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
