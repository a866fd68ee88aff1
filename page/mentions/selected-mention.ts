import type { TextPiece } from '../article/article-text.ts';
import type { PlacedMention } from './placed-mention.ts';

/** The words the reader has selected, as a mention of `entity`; nothing where no text is selected. */
export function selectedMention(document: Document, entity: string): PlacedMention | undefined {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const pieces = piecesOf(selection.getRangeAt(0));
  const words = pieces.map(({ node, start, end }) => node.data.slice(start, end)).join('');
  return words.trim() === '' ? undefined : { entity, words, pieces, selected: true };
}

function piecesOf(range: Range): TextPiece[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const root = range.commonAncestorContainer;
  // 4: show text nodes; a text node has none below it.
  const walker = document.createTreeWalker(root, 4);
  const pieces: TextPiece[] = [];
  for (let node = root.nodeType === 3 ? root : walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    const text = node as Text;
    const start = text === startContainer ? startOffset : 0;
    const end = text === endContainer ? endOffset : text.data.length;
    if (end > start) pieces.push({ node: text, start, end });
  }
  return pieces;
}
