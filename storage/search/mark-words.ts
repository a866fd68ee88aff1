import type { MarkedText } from '../../context/search-hits.ts';
import { findSlips, slipsAllowed } from './find-slips.ts';
import { foldWords } from './fold-words.ts';
import { buildWordIndex } from './word-index.ts';

const WORD = /[\p{L}\p{N}\p{M}'\u2019]+/gu;

/** Marks the beginnings of words that were asked for, and whole words where the reader slipped. */
export function markWords(text: string, asked: string[], forgiving = false): MarkedText {
  const parts: MarkedText = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const length = markedLength(word, asked, forgiving);
    if (length === 0) continue;
    if (index > done) parts.push({ text: text.slice(done, index), marked: false });
    done = index + length;
    parts.push({ text: text.slice(index, done), marked: true });
  }
  if (done < text.length) parts.push({ text: text.slice(done), marked: false });
  return parts;
}

/** How many of the words asked for stand in the text. */
export function countAsked(text: string, asked: string[], forgiving = false): number {
  const words = foldWords(text);
  return asked.filter((one) => words.some((word) => isAsked(word, one, forgiving))).length;
}

/** In UTF-16 units. */
function markedLength(word: string, asked: string[], forgiving: boolean): number {
  const folded = foldWords(word).join('');
  const begun = asked.filter((one) => folded.startsWith(one));
  if (begun.length > 0) {
    const longest = begun.reduce((a, b) => (b.length > a.length ? b : a));
    const beginning = word.slice(0, longest.length);
    // Where folding changes the length, its places say nothing of the word's.
    return foldWords(beginning).join('') === longest ? longest.length : word.length;
  }
  return asked.some((one) => isAsked(folded, one, forgiving)) ? word.length : 0;
}

function isAsked(word: string, asked: string, forgiving: boolean): boolean {
  if (word.startsWith(asked)) return true;
  const most = forgiving ? slipsAllowed(asked) : 0;
  return (
    most > 0 &&
    findSlips(
      buildWordIndex([word], (one) => [one]),
      asked,
      most,
    ).length > 0
  );
}
