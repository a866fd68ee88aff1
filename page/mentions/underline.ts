import type { TextPiece } from '../article/article-text.ts';
import { INLINE } from '../article/regions.ts';
import type { Colour } from './colours.ts';
import { createHighlights } from './highlights.ts';
import type { PlacedMention } from './placed-mention.ts';
import { showsAccent } from './underline-colour.ts';
import { accentOf, type UnderlineLook, USUAL_LOOK } from './underline-look.ts';

/** Names in the page's highlight registry; `underline.css` styles them. */
export const UNDERLINE = 'cleartext-mention';
export const UNDERLINE_PLAIN = 'cleartext-mention-plain';
export const UNDERLINE_OPEN = 'cleartext-open';

/**
 * Up to here all mentions stay underlined. Beyond, only those near the viewport:
 * browsers look at every registered range whenever the page changes.
 */
const FEW = 50;

/** How far beyond the viewport mentions are underlined before they come into sight. */
const MARGIN = '10%';

/** Where the page's own few and usual are not to be taken. */
interface UnderlineOptions {
  few?: number;
  look?: UnderlineLook;
}

export interface Underlines {
  /** Underlines these and no others. */
  show(mentions: PlacedMention[]): void;
  /** Marks the words whose card is open; none for no pieces. */
  mark(pieces: TextPiece[]): void;
  /** Underlines anew what the page has cleared from its registry. */
  restore(): void;
  /** Looks at the page's colours anew. */
  adapt(): void;
}

/**
 * Underlines without touching the page: CSS custom highlights over static
 * ranges, which cost the page nothing when its text changes. When `signal`
 * aborts, no trace is left.
 */
export function createUnderlines(
  document: Document,
  signal: AbortSignal,
  { few = FEW, look = USUAL_LOOK }: UnderlineOptions = {},
): Underlines {
  const registry = createHighlights(document, look, signal);
  const accent = accentOf(look);
  let registered: PlacedMention[] = [];
  let observer: IntersectionObserver | undefined;
  /** Paragraphs on whose background the accent cannot be seen, and those looked at for it. */
  const plain = new WeakSet<Element>();
  let looked = new WeakSet<Element>();
  let adapting = false;

  const register = (mentions: PlacedMention[]) => {
    registered = mentions;
    const isPlain = (mention: PlacedMention) => plain.has(blockAround(mention) as Element);
    registry.set(UNDERLINE, piecesOf(mentions.filter((mention) => !isPlain(mention))));
    registry.set(UNDERLINE_PLAIN, piecesOf(mentions.filter(isPlain)));
    adaptSoon();
  };
  /** Colours are asked for when the page has nothing better to do, once for each paragraph. */
  const adaptSoon = () => {
    if (!accent) return;
    if (!adapting) whenIdle(document, signal, () => adapt(accent));
    adapting = true;
  };
  const adapt = (accent: Colour) => {
    adapting = false;
    let changed = false;
    for (const mention of registered) {
      const block = blockAround(mention);
      if (!block || looked.has(block)) continue;
      looked.add(block);
      const needed = !showsAccent(block, accent);
      if (needed === plain.has(block)) continue;
      if (needed) plain.add(block);
      else plain.delete(block);
      changed = true;
    }
    if (changed) register(registered);
  };
  signal.addEventListener('abort', () => observer?.disconnect(), { once: true });
  return {
    show(mentions) {
      observer?.disconnect();
      observer = undefined;
      if (mentions.length <= few) register(mentions);
      else observer = watchViewport(mentions, register);
    },
    mark: (pieces) => registry.set(UNDERLINE_OPEN, pieces),
    restore: registry.restore,
    // They stay as they are until it is known that they must change: some pages
    // write attributes as often as they scroll.
    adapt() {
      looked = new WeakSet();
      adaptSoon();
    },
  };
}

const piecesOf = (mentions: PlacedMention[]) => mentions.flatMap(({ pieces }) => pieces);

/** Tells which of `mentions` are near the viewport, each time that changes. */
function watchViewport(
  mentions: PlacedMention[],
  onNear: (mentions: PlacedMention[]) => void,
): IntersectionObserver {
  const within = new Map<Element, PlacedMention[]>();
  for (const mention of mentions) {
    const element = blockAround(mention);
    if (!element) continue;
    const others = within.get(element);
    if (others) others.push(mention);
    else within.set(element, [mention]);
  }
  const near = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      onNear([...near].flatMap((element) => within.get(element) ?? []));
    },
    { rootMargin: MARGIN },
  );
  for (const element of within.keys()) observer.observe(element);
  return observer;
}

/** The paragraph of a mention: browsers look at every observed element, and there are fewer of these. */
function blockAround({ pieces }: PlacedMention): Element | null | undefined {
  let element = pieces[0]?.node.parentElement;
  while (element?.parentElement && INLINE.has(element.tagName)) element = element.parentElement;
  return element;
}

function whenIdle(document: Document, signal: AbortSignal, act: () => void): void {
  const view = document.defaultView;
  const run = () => {
    if (!signal.aborted) act();
  };
  if (view?.requestIdleCallback) view.requestIdleCallback(run, { timeout: 1000 });
  else view?.setTimeout(run, 100);
}
