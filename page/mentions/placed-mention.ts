import type { Mention } from '../../recognition/resolve-mentions.ts';
import type { ArticleText, TextPiece } from '../article/article-text.ts';

/** A mention and where it stands in the page. */
export interface PlacedMention extends Pick<Mention, 'entity' | 'others'> {
  /** The words of the article that name the entity. */
  words: string;
  pieces: TextPiece[];
  /** Whether the reader selected the words; what is read of the page does not know of them. */
  selected?: true;
}

/** Mentions placed between two pauses. */
const STEP = 32;

/** Finds the place of each mention; one whose text the page has changed meanwhile has none. */
export function* placeMentions(
  article: ArticleText,
  mentions: Mention[],
): Generator<void, PlacedMention[]> {
  const placed: PlacedMention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    if (i % STEP === 0) yield;
    const { start, end, entity, others } = mentions[i] as Mention;
    const words = article.text.slice(start, end);
    const mention = { entity, words, pieces: article.piecesAt(start, end) };
    if (stillReads(mention)) placed.push(others ? { ...mention, others } : mention);
  }
  return placed;
}

/** Whether the page still has the words of a mention where they were found. */
export function stillReads({ pieces, words }: Pick<PlacedMention, 'pieces' | 'words'>): boolean {
  const [first] = pieces;
  if (pieces.length === 1 && first) return textOf(first) === words;
  // A gap between two lines has no piece.
  const written = pieces.map(textOf).join('');
  return written !== '' && written.replace(/\s+/g, '') === words.replace(/\s+/g, '');
}

const textOf = ({ node, start, end }: TextPiece) =>
  node.isConnected ? node.data.slice(start, end) : '';

/** The boxes of the mention's lines in CSS pixels of the viewport; none once it left the page. */
export function rectsOf({ pieces }: Pick<PlacedMention, 'pieces'>): DOMRect[] {
  return pieces.flatMap((piece) => [...(rangeOf(piece)?.getClientRects() ?? [])]);
}

/** The element a mention stands in. */
export function elementOf({ pieces }: Pick<PlacedMention, 'pieces'>): Element | null {
  return pieces[0]?.node.parentElement ?? null;
}

/** The piece as a live range, or nothing where the page changed under it. */
export function rangeOf({ node, start, end }: TextPiece): Range | undefined {
  if (!node.isConnected || end > node.data.length) return undefined;
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
