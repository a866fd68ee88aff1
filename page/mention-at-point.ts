import { type PlacedMention, rectsOf } from './placed-mention.ts';

/** Answers which mention stands at a point of the viewport, in CSS pixels. */
export type MentionAtPoint = (x: number, y: number) => PlacedMention | undefined;

/**
 * Prepares the answer for `mentions`.
 *
 * The browser says which text node is at the point, a map which mentions it
 * has. Browsers snap to the nearest text, so the mention's own boxes decide.
 */
export function createMentionAtPoint(
  document: Document,
  mentions: PlacedMention[],
): MentionAtPoint {
  const byNode = new Map<Node, PlacedMention[]>();
  for (const mention of mentions) {
    for (const { node } of mention.pieces) {
      byNode.set(node, [...(byNode.get(node) ?? []), mention]);
    }
  }
  return (x, y) => {
    const caret = document.caretPositionFromPoint(x, y);
    const near = caret && byNode.get(caret.offsetNode);
    return near?.find((mention) => rectsOf(mention).some((rect) => contains(rect, x, y)));
  };
}

const contains = ({ left, right, top, bottom }: DOMRect, x: number, y: number) =>
  x >= left && x <= right && y >= top && y <= bottom;
