import type { Box } from '../box.ts';

/** How far beside the corridor a hand may err. CSS pixels. */
const TOLERANCE = 4;

/**
 * Whether a point lies on the way from a word to its card above or below: the
 * band between the two, as wide as the word at one end and as the card at the
 * other. A pointer there has not left.
 */
export function isOnTheWay(x: number, y: number, word: Box, card: Box): boolean {
  const below = card.top >= word.top;
  const [from, to] = below ? [word.bottom, card.top] : [word.top, card.bottom];
  const share = to === from ? 0 : (y - from) / (to - from);
  if (share < 0 || share > 1) return false;
  const left = word.left + (card.left - word.left) * share;
  const right = word.right + (card.right - word.right) * share;
  return x >= left - TOLERANCE && x <= right + TOLERANCE;
}
