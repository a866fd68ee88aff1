import type { EntityRecord } from '../context/entity-record.ts';
import type { CardContext, CreateHoverCard, HoverCard } from './hover-card.tsx';
import {
  calm,
  DELAYS,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  hover,
} from './hover-state.ts';
import type { MentionAtPoint } from './mention-at-point.ts';
import { type PlacedMention, rectsOf } from './placed-mention.ts';
import { underlineOpen } from './underline.ts';

/** Milliseconds between two looks at what is under a moving pointer: about a frame. */
const LOOK_EVERY = 16;

/** Opens and closes cards as the pointer moves over mentions, until `signal` aborts. */
export function watchHover(
  document: Document,
  mentionAt: MentionAtPoint,
  context: CardContext,
  loadCard: () => Promise<CreateHoverCard>,
  signal: AbortSignal,
): void {
  const view = document.defaultView as Window & typeof globalThis;
  const records = new Map<string, Promise<EntityRecord | undefined>>();
  const record = (id: string) => {
    const known = records.get(id) ?? context.getEntity(id).catch(() => undefined);
    records.set(id, known);
    return known;
  };
  let card: HoverCard | undefined;
  let loading: Promise<HoverCard> | undefined;
  const readyCard = () => {
    loading ??= loadCard().then((createHoverCard) => {
      card = createHoverCard(document, { ...context, getEntity: record }, () =>
        happen({ type: 'dismiss' }),
      );
      const { host } = card;
      host.addEventListener('pointerenter', () => happen({ type: 'card-enter' }), { signal });
      host.addEventListener('pointerleave', () => happen({ type: 'card-leave' }), { signal });
      return card;
    });
    // A card that did not come is asked for again by the next hover.
    loading.catch(() => (loading = undefined));
    return loading;
  };
  let state: HoverState<PlacedMention> = calm;

  const happen = (event: HoverEvent<PlacedMention>) => {
    const [next, effects] = hover(state, event);
    state = next;
    for (const effect of effects) perform(effect);
  };
  const perform = (effect: HoverEffect<PlacedMention>) => {
    if (effect.type === 'wait') {
      const { timer, token } = effect;
      view.setTimeout(() => {
        if (!signal.aborted) happen({ type: 'timer', timer, token });
      }, DELAYS[timer]);
    } else if (effect.type === 'ask') {
      void record(effect.target.entity);
      readyCard().catch(() => undefined);
    } else if (effect.type === 'open') void open(effect.target, effect.token);
    else close();
  };
  const open = async (mention: PlacedMention, token: number) => {
    const [found, ready] = await Promise.all([
      record(mention.entity),
      readyCard().catch(() => undefined),
    ]);
    if (!found) records.delete(mention.entity);
    if (signal.aborted || state.open?.token !== token) return;
    if (!found || !ready || rectsOf(mention).length === 0) return happen({ type: 'dismiss' });
    underlineOpen(mention.pieces);
    ready.open(mention, found);
  };
  const close = () => {
    underlineOpen([]);
    card?.close();
  };

  // Timed rather than by animation frame: those pause in a window that is covered.
  let pointer = { x: 0, y: 0 };
  let looking = 0;
  let looked = -LOOK_EVERY;
  const look = () => {
    looking = 0;
    looked = performance.now();
    happen({ type: 'over', target: mentionAt(pointer.x, pointer.y) });
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || (card && event.composedPath().includes(card.host))) return;
    pointer = { x: event.clientX, y: event.clientY };
    if (looking !== 0) return;
    const wait = looked + LOOK_EVERY - performance.now();
    if (wait <= 0) look();
    else looking = view.setTimeout(() => !signal.aborted && look(), wait);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !state.open) return;
    event.stopPropagation();
    happen({ type: 'dismiss' });
  };
  const onScroll = (event: Event) => {
    if (!state.open || event.target === card?.host) return;
    const { target } = state.open;
    if (rectsOf(target).some((rect) => isVisible(rect, view))) card?.follow(target);
    else happen({ type: 'dismiss' });
  };
  const options = { capture: true, passive: true, signal };
  document.addEventListener('pointermove', onMove, options);
  document.addEventListener(
    'pointerleave',
    () => happen({ type: 'over', target: undefined }),
    options,
  );
  document.addEventListener('scroll', onScroll, options);
  document.addEventListener('keydown', onKey, { capture: true, signal });
  signal.addEventListener('abort', close, { once: true });
}

const isVisible = ({ top, bottom }: DOMRect, { innerHeight }: Window) =>
  bottom > 0 && top < innerHeight;
