import { isInside } from '../box.ts';
import { type PlacedMention, rectsOf } from './placed-mention.ts';

/** The mentions of a page, which come and go with its text. */
export interface MentionMap {
  /** In reading order. */
  readonly all: readonly PlacedMention[];
  add(mentions: PlacedMention[]): Generator<void, void>;
  /** Forgets those that are lost. */
  forget(isLost: (mention: PlacedMention) => boolean): void;
  /** The mention at a point of the viewport, in CSS pixels. */
  at(x: number, y: number): PlacedMention | undefined;
}

/** Mentions looked at between two pauses. */
const STEP = 128;

/**
 * Keeps mentions by their place. Asked for a point, the browser says which text
 * node is there, the map which mentions it has. Browsers snap to the nearest
 * text, so the mention's own boxes decide.
 */
export function createMentionMap(document: Document): MentionMap {
  let all: PlacedMention[] = [];
  const byNode = new Map<Node, PlacedMention[]>();
  /** By the element around them: where text cannot be selected, browsers name no text node. */
  const byElement = new Map<Element, PlacedMention[]>();
  const shadowRoots = new Set<ShadowRoot>();

  const enter = (mention: PlacedMention) => {
    for (const { node } of mention.pieces) {
      push(byNode, node, mention);
      if (node.parentElement) push(byElement, node.parentElement, mention);
    }
    const root = mention.pieces[0]?.node.getRootNode();
    if (root && root !== document) shadowRoots.add(root as ShadowRoot);
  };
  const stands = (mention: PlacedMention, x: number, y: number) =>
    rectsOf(mention).some((rect) => isInside(rect, x, y));

  return {
    get all() {
      return all;
    },
    *add(mentions) {
      const last = all.at(-1);
      const next = mentions[0];
      const sorted = !last || !next || inOrder(last, next) <= 0;
      all = [...all, ...mentions];
      if (!sorted) all.sort(inOrder);
      for (const [i, mention] of mentions.entries()) {
        if (i % STEP === 0) yield;
        enter(mention);
      }
    },
    forget(isLost) {
      const kept = all.filter((mention) => !isLost(mention));
      if (kept.length === all.length) return;
      all = kept;
      byNode.clear();
      byElement.clear();
      shadowRoots.clear();
      for (const mention of kept) enter(mention);
    },
    at(x, y) {
      const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
      const near = caret && byNode.get(caret.offsetNode);
      const found = near?.find((mention) => stands(mention, x, y));
      if (found || near) return found;
      const element = elementAt(document, x, y);
      return element ? byElement.get(element)?.find((mention) => stands(mention, x, y)) : undefined;
    },
  };
}

/** The first mention of each entity, in reading order. */
export function firstOfEach(mentions: readonly PlacedMention[]): PlacedMention[] {
  const seen = new Set<string>();
  return mentions.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}

function push<Key>(map: Map<Key, PlacedMention[]>, key: Key, mention: PlacedMention): void {
  const others = map.get(key);
  if (!others) map.set(key, [mention]);
  else if (others.at(-1) !== mention) others.push(mention);
}

/** Orders as the page reads; two in different shadow roots stay as they are. */
function inOrder(a: PlacedMention, b: PlacedMention): number {
  const [first, second] = [a.pieces[0], b.pieces[0]];
  if (!first || !second) return 0;
  if (first.node === second.node) return first.start - second.start;
  const position = first.node.compareDocumentPosition(second.node);
  // 1: disconnected, 2: preceding.
  return position & 1 ? 0 : position & 2 ? 1 : -1;
}

/** The innermost element at a point, in open shadow roots too. */
function elementAt(document: Document, x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let inner = element; inner?.shadowRoot; ) {
    inner = inner.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
}
