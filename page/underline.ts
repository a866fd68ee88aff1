import type { TextPiece } from './article-text.ts';

/** Names in the page's highlight registry; `page.css` styles them. */
export const UNDERLINE = 'cleartext-mention';
export const UNDERLINE_OPEN = 'cleartext-open';

/**
 * Underlines without touching the page: CSS custom highlights over static
 * ranges, which cost the page nothing when it changes.
 */
export function underline(pieces: TextPiece[]): void {
  setHighlight(UNDERLINE, pieces);
}

/** Marks the mention whose card is open; none for no pieces. */
export function underlineOpen(pieces: TextPiece[]): void {
  setHighlight(UNDERLINE_OPEN, pieces);
}

/** Leaves no trace. */
export function removeUnderlines(): void {
  CSS.highlights.delete(UNDERLINE);
  CSS.highlights.delete(UNDERLINE_OPEN);
}

function setHighlight(name: string, pieces: TextPiece[]): void {
  if (pieces.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...pieces.map(toRange)));
}

function toRange({ node, start, end }: TextPiece): StaticRange {
  return new StaticRange({
    startContainer: node,
    startOffset: start,
    endContainer: node,
    endOffset: end,
  });
}
