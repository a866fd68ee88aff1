import { letterAt, phraseOf, UNREAD } from './letters.ts';
import { type Bounds, paragraphAround } from './paragraph.ts';

/** How far around a name its paragraph is read at least; UTF-16 units. */
const REACH = 1500;

/** What is read begins and ends at multiples of this, so that names side by side share it. */
const GRID = 512;

/**
 * Answers whether a phrase stands in the same paragraph of `text` as a place,
 * as whole words; `encrypt*` stands for any ending. Phrases are as
 * {@link phraseOf} gives them.
 */
export function createNearbyWords(text: string): (phrase: string, place: Bounds) => boolean {
  // Places come in order, so the last surroundings are kept.
  let asked: Bounds = { start: -1, end: -1 };
  let read: Bounds = { start: -1, end: -1 };
  let around = '';
  return (phrase, place) => {
    if (place.start !== asked.start || place.end !== asked.end) {
      asked = { start: place.start, end: place.end };
      const bounds = surroundings(text, asked);
      if (bounds.start !== read.start || bounds.end !== read.end) {
        around = phraseOf(text.slice(bounds.start, bounds.end));
        read = bounds;
      }
    }
    return containsPhrase(around, phrase);
  };
}

/** Of the paragraph around a place, what is near; depends on nothing but the place. */
function surroundings(text: string, place: Bounds): Bounds {
  const { start, end } = paragraphAround(text, place, REACH + GRID);
  return {
    start: Math.max(start, Math.floor((place.start - REACH) / GRID) * GRID),
    end: Math.min(end, Math.ceil((place.end + REACH) / GRID) * GRID),
  };
}

function containsPhrase(around: string, phrase: string): boolean {
  const anyEnding = phrase.endsWith('*');
  const letters = anyEnding ? phrase.slice(0, -1) : phrase;
  for (let at = around.indexOf(letters); at >= 0; at = around.indexOf(letters, at + 1)) {
    const whole = anyEnding || !isLetter(around, at + letters.length);
    if (whole && !isLetter(around, at - 1)) return true;
  }
  return false;
}

const isLetter = (text: string, at: number) =>
  at >= 0 && at < text.length && letterAt(text, at) > UNREAD;
