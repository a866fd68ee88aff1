import type { Mention } from '../recognition/resolve-mentions.ts';
import type { ArticleText, TextPiece } from './article-text.ts';

/** A mention and where it stands in the page. */
export interface PlacedMention extends Mention {
  pieces: TextPiece[];
  /** Whether its entity has not been mentioned before. */
  first: boolean;
}

/** Mentions placed between two pauses. */
const STEP = 32;

/** Finds the place of each mention; one whose text the page has changed meanwhile has none. */
export function* placeMentions(
  article: ArticleText,
  mentions: Mention[],
): Generator<void, PlacedMention[]> {
  const placed: PlacedMention[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < mentions.length; i++) {
    if (i % STEP === 0) yield;
    const { start, end, entity } = mentions[i] as Mention;
    const pieces = article.piecesAt(start, end);
    if (!reads(pieces, article.text.slice(start, end))) continue;
    placed.push({ start, end, entity, pieces, first: !seen.has(entity) });
    seen.add(entity);
  }
  return placed;
}

/** Whether the pieces still read like `text`, in which gaps between paragraphs have no piece. */
function reads(pieces: TextPiece[], text: string): boolean {
  const [first] = pieces;
  if (pieces.length === 1 && first) return first.node.data.slice(first.start, first.end) === text;
  const written = pieces.map(({ node, start, end }) => node.data.slice(start, end)).join('');
  return written !== '' && written.replace(/\s+/g, '') === text.replace(/\s+/g, '');
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
