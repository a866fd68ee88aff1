import { CARD_TAG } from './card/card-tag.ts';
import { UNDERLINE, UNDERLINE_OPEN, UNDERLINE_PLAIN } from './mentions/underline.ts';

/**
 * Takes out of the page what a version left that was updated or removed while
 * the page was open: Firefox ends such a version without a word to it.
 */
export function clearLeftovers(document: Document): void {
  for (const card of document.querySelectorAll(CARD_TAG)) card.remove();
  for (const name of [UNDERLINE, UNDERLINE_PLAIN, UNDERLINE_OPEN]) CSS.highlights.delete(name);
}
