import { type PlacedMention, rectsOf } from './placed-mention.ts';

/** Answers which mention stands at a point of the viewport, in CSS pixels. */
export type MentionAtPoint = (x: number, y: number) => PlacedMention | undefined;

/** Mentions looked at between two pauses. */
const STEP = 128;

/**
 * Prepares the answer for `mentions`.
 *
 * The browser says which text node is at the point, a map which mentions it
 * has. Browsers snap to the nearest text, so the mention's own boxes decide.
 */
export function* createMentionAtPoint(
  document: Document,
  mentions: PlacedMention[],
): Generator<void, MentionAtPoint> {
  const byNode = new Map<Node, PlacedMention[]>();
  for (const [i, mention] of mentions.entries()) {
    if (i % STEP === 0) yield;
    for (const { node } of mention.pieces) {
      const others = byNode.get(node);
      if (others) others.push(mention);
      else byNode.set(node, [mention]);
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
