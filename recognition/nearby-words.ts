import { letterOf, plainText, UNREAD } from './letters.ts';
import { type Bounds, paragraphAround } from './paragraph.ts';

/** How far around a name its paragraph is read; UTF-16 units. */
const REACH = 1500;

/**
 * Answers whether a lower-case word stands in the same paragraph of `text` as a
 * place, as a whole word; `encrypt*` stands for any ending.
 */
export function createNearbyWords(text: string): (word: string, place: Bounds) => boolean {
  // Places come in order, so the last paragraph is kept.
  let paragraph = { start: 0, end: -1, plain: '' };
  return (word, place) => {
    if (place.start < paragraph.start || place.end > paragraph.end) {
      const bounds = paragraphAround(text, place, REACH);
      const plain = plainText(text.slice(bounds.start, bounds.end)).toLowerCase();
      paragraph = { ...bounds, plain };
    }
    return containsWord(paragraph.plain, word);
  };
}

function containsWord(paragraph: string, word: string): boolean {
  const anyEnding = word.endsWith('*');
  const letters = anyEnding ? word.slice(0, -1) : word;
  for (let at = paragraph.indexOf(letters); at >= 0; at = paragraph.indexOf(letters, at + 1)) {
    const whole = anyEnding || !isLetter(paragraph, at + letters.length);
    if (whole && !isLetter(paragraph, at - 1)) return true;
  }
  return false;
}

const isLetter = (text: string, at: number) =>
  at >= 0 && at < text.length && letterOf(text.charCodeAt(at)) > UNREAD;
