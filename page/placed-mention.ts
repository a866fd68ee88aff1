import type { Mention } from '../recognition/resolve-mentions.ts';
import type { ArticleText, TextPiece } from './article-text.ts';

/** A mention and where it stands in the page. */
export interface PlacedMention extends Mention {
  pieces: TextPiece[];
}

/** Finds the place of each mention. */
export function placeMentions(article: ArticleText, mentions: Mention[]): PlacedMention[] {
  return mentions
    .map((mention) => ({ ...mention, pieces: article.piecesAt(mention.start, mention.end) }))
    .filter(({ pieces }) => pieces.length > 0);
}

/** The boxes of the mention's lines in CSS pixels of the viewport; none once it left the page. */
export function rectsOf({ pieces }: PlacedMention): DOMRect[] {
  return pieces.flatMap((piece) => [...(rangeOf(piece)?.getClientRects() ?? [])]);
}

/** The piece as a live range, or nothing where the page changed under it. */
export function rangeOf({ node, start, end }: TextPiece): Range | undefined {
  if (!node.isConnected || end > node.data.length) return undefined;
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
