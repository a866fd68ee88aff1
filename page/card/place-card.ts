import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { elementOf, type PlacedMention, rangeOf, rectsOf } from '../mentions/placed-mention.ts';

/** Between the line being read and the card, and between the card and the window. CSS pixels. */
const GAP = 6;
const MARGIN = 8;

/** A card lower than this is of no use; half a phone lying on its side is higher. CSS pixels. */
const LOWEST = 96;

/**
 * Places a card below the line being read, or above it, always within the
 * window and never over the words of the mention.
 */
export async function placeCard(place: HTMLElement, mention: PlacedMention): Promise<void> {
  const element = elementOf(mention);
  const range = mention.pieces[0] && rangeOf(mention.pieces[0]);
  if (!element || !range) return;
  const words = {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => rectsOf(mention),
    contextElement: element,
  };
  const { x, y } = await computePosition(words, place, {
    strategy: 'fixed',
    placement: getComputedStyle(element).direction === 'rtl' ? 'bottom-end' : 'bottom-start',
    middleware: [
      inline(),
      offset(GAP),
      flip({ padding: MARGIN }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight, availableWidth }) => {
          place.style.setProperty('--room', `${Math.max(LOWEST, Math.floor(availableHeight))}px`);
          place.style.setProperty('--width', `${Math.floor(availableWidth)}px`);
        },
      }),
    ],
  });
  moveTo(place, x, y);
}

/** Puts a card to a point of the window, in CSS pixels, as far as it fits there. */
export function keepInWindow(place: HTMLElement, x: number, y: number): void {
  const { innerWidth, innerHeight } = place.ownerDocument.defaultView as Window;
  const { width, height } = place.getBoundingClientRect();
  const within = (at: number, most: number) => Math.max(MARGIN, Math.min(at, most - MARGIN));
  moveTo(place, within(x, innerWidth - width), within(y, innerHeight - height));
}

function moveTo(place: HTMLElement, x: number, y: number): void {
  place.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
