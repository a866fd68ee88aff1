import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { render } from 'preact';
import { CardStack } from '../components/CardStack.tsx';
import cardCss from '../components/entity-card.css?inline';
import tokensCss from '../components/tokens.css?inline';
import type { EntityRecord } from '../context/entity-record.ts';
import { CARD_TAG } from './card-tag.ts';
import { themeBehind } from './page-theme.ts';
import { type PlacedMention, rangeOf, rectsOf } from './placed-mention.ts';

/** What the card needs to know and ask. */
export interface CardContext {
  published: string | undefined;
  today: string;
  getEntity: (id: string) => Promise<EntityRecord | undefined>;
}

export interface HoverCard {
  open(mention: PlacedMention, record: EntityRecord): void;
  /** Stays with its mention after the page scrolled. */
  follow(mention: PlacedMention): void;
  close(): void;
  readonly host: HTMLElement;
}

export type CreateHoverCard = typeof createHoverCard;

const HOST_CSS = `
:host { all: initial !important; display: block !important; position: fixed !important;
  inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important;
  overflow: visible !important; }
.place { position: fixed; left: 0; top: 0; width: max-content; }
@media print { .place { display: none } }`;

/**
 * The card's host: one element with a closed shadow root in the top layer,
 * in the page only while a card is open.
 *
 * The page's style sheets end at the shadow root; `!important` rules of `:host`
 * win over the page's own. The host itself therefore stays at 0,0 and the
 * element inside is placed.
 */
export function createHoverCard(
  document: Document,
  context: CardContext,
  onClose: () => void,
): HoverCard {
  const host = document.createElement(CARD_TAG);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheet(HOST_CSS), sheet(tokensCss), sheet(cardCss)];
  const place = document.createElement('div');
  place.className = 'place';
  root.append(place);

  return {
    host,
    open(mention, record) {
      place.dataset.theme = themeBehind(mention.pieces[0]?.node.parentElement);
      render(null, place);
      render(
        <CardStack
          record={record}
          published={context.published}
          today={context.today}
          getEntity={context.getEntity}
          onClose={onClose}
          onResize={() => void put(place, mention)}
        />,
        place,
      );
      attach(host, mention);
      void put(place, mention);
    },
    follow: (mention) => void put(place, mention),
    close() {
      render(null, place);
      host.remove();
    },
  };
}

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

/** A modal dialog makes all outside it inert, so its mentions get the card inside it. */
function attach(host: HTMLElement, { pieces }: PlacedMention): void {
  const element = pieces[0]?.node.parentElement;
  const parent = element?.closest('dialog:modal') ?? host.ownerDocument.documentElement;
  if (host.parentNode !== parent) parent.append(host);
  if (!host.matches(':popover-open')) host.showPopover();
}

/** Below the line being read, or above it; always within the viewport. */
async function put(place: HTMLElement, mention: PlacedMention): Promise<void> {
  const element = mention.pieces[0]?.node.parentElement;
  const range = mention.pieces[0] && rangeOf(mention.pieces[0]);
  if (!element || !range) return;
  const { x, y } = await computePosition(
    {
      getBoundingClientRect: () => range.getBoundingClientRect(),
      getClientRects: () => rectsOf(mention),
      contextElement: element,
    },
    place,
    {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(6),
        flip({ padding: 8 }),
        shift({ padding: 8 }),
        size({
          padding: 8,
          apply: ({ availableHeight, availableWidth }) => {
            place.style.setProperty('--room', `${Math.max(160, Math.floor(availableHeight))}px`);
            place.style.setProperty('--width', `${Math.floor(availableWidth)}px`);
          },
        }),
      ],
    },
  );
  place.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
