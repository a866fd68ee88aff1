import type { TextPiece } from './article-text.ts';
import type { PlacedMention } from './placed-mention.ts';
import { INLINE } from './regions.ts';

/** Names in the page's highlight registry; `page.css` styles them. */
export const UNDERLINE = 'cleartext-mention';
export const UNDERLINE_OPEN = 'cleartext-open';

/**
 * Up to here all mentions stay underlined. Beyond, only those near the viewport:
 * browsers look at every registered range whenever the page changes.
 */
const FEW = 50;

/**
 * Underlines without touching the page: CSS custom highlights over static
 * ranges, which cost the page nothing when its text changes.
 */
export function underlineVisible(mentions: PlacedMention[], signal: AbortSignal): void {
  if (mentions.length <= FEW) underline(mentions);
  else underlineNearViewport(mentions, signal);
}

/** Underlines exactly these. */
export function underline(mentions: PlacedMention[]): void {
  setHighlight(
    UNDERLINE,
    mentions.flatMap(({ pieces }) => pieces),
  );
}

/** How far beyond the viewport mentions are underlined before they come into sight. */
const MARGIN = '10%';

function underlineNearViewport(mentions: PlacedMention[], signal: AbortSignal): void {
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
      underline([...near].flatMap((element) => within.get(element) ?? []));
    },
    { rootMargin: MARGIN },
  );
  for (const element of within.keys()) observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** The paragraph of a mention: browsers look at every observed element, and there are fewer of these. */
function blockAround({ pieces }: PlacedMention): Element | null | undefined {
  let element = pieces[0]?.node.parentElement;
  while (element?.parentElement && INLINE.has(element.tagName)) element = element.parentElement;
  return element;
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
