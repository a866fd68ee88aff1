import { render } from 'preact';
import type { SiteChoices } from '../../components/card/CardMenu.tsx';
import { CardStack } from '../../components/card/CardStack.tsx';
import { WhichOne } from '../../components/card/WhichOne.tsx';
import type { EntityRecord } from '../../context/entity-record.ts';
import { elementOf, type PlacedMention } from '../mentions/placed-mention.ts';
import { createAnnouncer } from './announcer.ts';
import type { CardLook } from './card-look.ts';
import { createCardSurface } from './card-surface.ts';
import { dragByHeading, dragToDismiss } from './drag-card.ts';
import { createNotice } from './notice.tsx';
import { themeBehind } from './page-theme.ts';
import { keepInWindow, placeCard } from './place-card.ts';

/** What a card shows and what its buttons do. */
export interface CardRequest {
  mention: PlacedMention;
  /** One, or several for the reader to choose from. */
  records: [EntityRecord, ...EntityRecord[]];
  onChoose: (id: string) => void;
  /** Ids of the entities the article names. */
  mentioned: string[];
  /** ISO days; of the article, where it is known. */
  published: string | undefined;
  today: string;
  getEntity: (id: string) => Promise<EntityRecord | undefined>;
  /** Where mistakes are reported. */
  reportPage: string;
  site: SiteChoices | undefined;
  /** Beside the words, or a sheet at the bottom of a touch screen. */
  form: 'beside' | 'sheet';
  /** Whether the focus goes into the card. */
  focus: boolean;
  onClose: () => void;
  /** The card has become one that stays. */
  onPin: () => void;
  /** Absent where there is no side panel. Answers what to tell the reader, if anything. */
  onMoveToPanel: ((id: string) => Promise<string | undefined>) | undefined;
}

/** The cards over a page: one that follows the reader, those pinned, a notice. */
export interface Cards {
  open(request: CardRequest): void;
  /** Shows all there is in the open card. */
  grow(): void;
  /** Stays with the words after the page has moved. */
  follow(): void;
  close(): void;
  closeAll(): void;
  /** Takes the theme of the page as it is now. */
  adapt(): void;
  /** Looks as the reader chose, those that are open too. */
  dress(look: CardLook): void;
  /** Whether a pinned card shows the entity. */
  isPinned(entity: string): boolean;
  /** Tells what was done, with the way back. */
  notify(text: string, onUndo?: () => void): void;
  /** Says something to those who listen rather than look. */
  announce(text: string): void;
  /** Where the open card is, in CSS pixels of the viewport. */
  box(): DOMRect | undefined;
  /** Whether an event of the page happened in a card. */
  holds(event: Event): boolean;
}

/** A card over the page. */
interface ShownCard {
  request: CardRequest;
  place: HTMLElement;
  grown: boolean;
  pinned: boolean;
  /** What had the focus before the card took it. */
  before: HTMLElement | undefined;
  ended: AbortController;
}

/** Creates the cards of a page; they are gone when `signal` aborts. */
export function createCards(document: Document, signal: AbortSignal): Cards {
  const surface = createCardSurface(document, signal);
  const notice = createNotice(document, surface);
  const announce = createAnnouncer(document, surface);
  let look: CardLook = { theme: 'auto', textSize: 1 };
  let open: ShownCard | undefined;
  let pinned: ShownCard[] = [];
  /** Whether the keyboard's focus went with the card that closed last. */
  let lost = false;

  /** As dark as the page is behind the words, unless the reader chose. */
  const themeFor = (element: Element | null | undefined) =>
    look.theme === 'auto' ? themeBehind(element) : look.theme;
  const themeOf = ({ mention }: CardRequest) => themeFor(standingFor(mention));
  const adapt = () => {
    for (const { request, place } of open ? [open, ...pinned] : pinned) {
      place.dataset.theme = themeOf(request);
    }
  };

  const draw = (card: ShownCard) => {
    const { request, place } = card;
    const resized = () => follow(card);
    const close = () => (card.pinned ? unpin(card) : request.onClose());
    const [record, ...others] = request.records;
    render(
      others.length > 0 ? (
        <WhichOne
          words={request.mention.words}
          candidates={request.records.map(({ entity }) => ({
            ...entity,
            line: entity.background[0]?.text ?? '',
          }))}
          onChoose={request.onChoose}
          onClose={close}
        />
      ) : (
        <CardStack
          record={record}
          published={request.published}
          mentioned={request.mentioned}
          today={request.today}
          getEntity={request.getEntity}
          grown={card.grown}
          pinned={card.pinned}
          sheet={request.form === 'sheet'}
          site={request.site}
          reportPage={request.reportPage}
          onClose={close}
          onPin={card.pinned || request.form === 'sheet' ? undefined : () => pin(card)}
          onMoveToPanel={
            card.pinned && request.onMoveToPanel ? (id) => void toPanel(card, id) : undefined
          }
          onMove={(dx, dy) => moveBy(card, dx, dy)}
          onMoveToCorner={() => moveToNextCorner(card)}
          onResize={resized}
        />
      ),
      place,
    );
  };

  const follow = (card: ShownCard) => {
    if (card.request.form === 'sheet') return;
    if (!card.pinned) void placeCard(card.place, card.request.mention);
    else moveBy(card, 0, 0);
  };

  const end = (card: ShownCard) => {
    const focused = surface.focused !== null && card.place.contains(surface.focused);
    const byKeyboard = surface.focused?.matches(':focus-visible') === true;
    card.ended.abort();
    render(null, card.place);
    surface.hide(card.place);
    if (focused && card.before?.isConnected) card.before.focus({ preventScroll: true });
    else lost = focused && byKeyboard;
  };

  const pin = (card: ShownCard) => {
    open = undefined;
    card.pinned = true;
    card.grown = true;
    pinned = [...pinned, card];
    dragByHeading(card.place, card.ended.signal);
    draw(card);
    card.request.onPin();
  };
  const unpin = (card: ShownCard) => {
    pinned = pinned.filter((one) => one !== card);
    end(card);
  };
  const toPanel = async (card: ShownCard, id: string) => {
    const message = await card.request.onMoveToPanel?.(id);
    unpin(card);
    if (message) notice.show(message, undefined, themeOf(card.request));
  };
  const close = () => {
    const card = open;
    open = undefined;
    if (card) end(card);
  };

  return {
    open(request) {
      const before = focusedIn(document, surface.host) ?? open?.before;
      close();
      const place = document.createElement('div');
      place.className = 'place';
      place.dataset.form = request.form;
      place.dataset.theme = themeOf(request);
      open = { request, place, grown: false, pinned: false, before, ended: new AbortController() };
      const card = open;
      place.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        // A dialog of the page around the card stays open.
        event.preventDefault();
        if (card.pinned) unpin(card);
        else request.onClose();
      });
      if (request.form === 'sheet') dragToDismiss(place, request.onClose, card.ended.signal);
      // In the page before it is drawn: the card measures itself, and is not seen until it is placed.
      surface.show(place, elementOf(request.mention));
      draw(card);
      follow(card);
      if (request.focus) place.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    },
    grow() {
      if (!open) return;
      open.grown = true;
      draw(open);
    },
    follow: () => open && follow(open),
    close,
    closeAll() {
      close();
      for (const card of pinned) end(card);
      pinned = [];
    },
    adapt,
    dress(chosen) {
      look = chosen;
      surface.host.style.setProperty('--text-size', `${look.textSize}`);
      adapt();
      for (const card of open ? [open, ...pinned] : pinned) follow(card);
    },
    isPinned: (entity) => pinned.some(({ request }) => request.records[0].entity.id === entity),
    notify(text, onUndo) {
      notice.show(text, onUndo, themeFor(document.body));
      // What was chosen by keyboard is undone by keyboard.
      if (lost) notice.focus();
      lost = false;
    },
    announce,
    box: () => open?.place.getBoundingClientRect(),
    holds: (event) => event.composedPath().includes(surface.host),
  };
}

/** What the words of a card stand in, or the page: a pinned card may outlive its words. */
function standingFor(mention: PlacedMention): Element | null | undefined {
  const element = elementOf(mention);
  return element?.isConnected ? element : element?.ownerDocument.body;
}

function moveBy({ place }: ShownCard, dx: number, dy: number): void {
  const { left, top } = place.getBoundingClientRect();
  keepInWindow(place, left + dx, top + dy);
}

/** From where it is, clockwise round the corners of the window. */
function moveToNextCorner({ place }: ShownCard): void {
  const { innerWidth, innerHeight } = place.ownerDocument.defaultView as Window;
  const { left, right, top, bottom } = place.getBoundingClientRect();
  const atLeft = left + right < innerWidth;
  const atTop = top + bottom < innerHeight;
  keepInWindow(place, atTop ? innerWidth : 0, atLeft === atTop ? 0 : innerHeight);
}

/** The element with the focus, in open shadow roots too, unless it is ours. */
function focusedIn(document: Document, host: HTMLElement): HTMLElement | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return !focused || focused === host || focused === document.body
    ? undefined
    : (focused as HTMLElement);
}
