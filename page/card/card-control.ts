import type { SiteChoices } from '../../components/card/CardMenu.tsx';
import type { EntityRecord } from '../../context/entity-record.ts';
import type { MentionMap } from '../mentions/mention-map.ts';
import { type PlacedMention, rectsOf, stillReads } from '../mentions/placed-mention.ts';
import type { Underlines } from '../mentions/underline.ts';
import type { Cards } from './cards.tsx';
import {
  calm,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  hover,
  type Timer,
} from './hover-state.ts';

/** When a card opens and closes. Milliseconds. */
export interface CardTiming {
  /** Resting on a mention until its record is asked for. */
  askAfter: number;
  /** Resting on a mention until its card opens. */
  openAfter: number;
  /** Away from mention and card until the card closes. */
  lingerFor: number;
}

/** What cards need from outside the page. */
export interface CardServices {
  getEntity: (id: string) => Promise<EntityRecord | undefined>;
  /** The cards; asked for when the reader first rests on a mention. */
  getCards: () => Promise<Cards>;
  /** ISO day. */
  today: () => string;
  /** Where mistakes are reported. */
  reportPage: string;
  /** What the reader may choose for this site; absent on the extension's own pages. */
  site: SiteChoices | undefined;
  /** Answers what to tell the reader, if anything; absent where there is no side panel. */
  moveToPanel:
    | ((id: string, published: string | undefined) => Promise<string | undefined>)
    | undefined;
}

/** The article the cards belong to. */
export interface CardArticle {
  mentions: MentionMap;
  underlines: Underlines;
  published: string | undefined;
}

/** How a card is opened that was asked for. */
export type CardForm = { form: 'beside' | 'sheet'; focus: boolean };

/** Opens and closes cards by what the reader does. */
export interface CardControl {
  /** The mention whose card is open, or about to be. */
  readonly open: PlacedMention | undefined;
  over(mention: PlacedMention | undefined): void;
  /** The pointer is on the card or on its way there. */
  onCard(): void;
  press(mention: PlacedMention, how: CardForm): void;
  dismiss(): void;
  /** The page has moved or changed: the card stays with its words, or goes with them. */
  keepUp(): void;
  /** The cards, once there are some. */
  readonly cards: Cards | undefined;
  /** `text` is asked for once the cards are there: with them comes the language. */
  announce(text: () => string): Promise<void>;
  nameOf(entity: string): Promise<string>;
}

/** Away from a mention for so long, resting there begins anew; a fast pointer is looked at again. Milliseconds. */
const FORGET = 300;
const SETTLE = 50;

export function createCardControl(
  document: Document,
  options: {
    services: CardServices;
    timing: CardTiming;
    article: () => CardArticle | undefined;
    isFast: () => boolean;
  },
  signal: AbortSignal,
): CardControl {
  const { services, timing, article, isFast } = options;
  const view = document.defaultView as Window;
  const delays: Record<Timer, number> = {
    ask: Math.min(timing.askAfter, timing.openAfter),
    open: timing.openAfter,
    close: timing.lingerFor,
    forget: FORGET,
    settle: SETTLE,
  };
  const getEntity = remembering(services.getEntity);
  /** What the reader chose where a name could be several entities. */
  const chosen = new Map<string, string>();
  let state: HoverState<PlacedMention> = calm;
  let how: CardForm = { form: 'beside', focus: false };
  let cards: Cards | undefined;
  const readyCards = async () => (cards ??= await services.getCards());

  const happen = (event: HoverEvent<PlacedMention>) => {
    const [next, effects] = hover(state, event);
    state = next;
    for (const effect of effects) perform(effect);
  };
  const perform = (effect: HoverEffect<PlacedMention>) => {
    switch (effect.type) {
      case 'wait': {
        const { timer, token } = effect;
        view.setTimeout(() => {
          if (!signal.aborted) happen({ type: 'timer', timer, token, fast: isFast() });
        }, delays[timer]);
        return;
      }
      case 'ask':
        for (const id of candidatesOf(effect.target)) void getEntity(id);
        void readyCards().catch(() => undefined);
        return;
      case 'open':
        void open(effect.target, effect.token);
        return;
      case 'grow':
        cards?.grow();
        return;
      case 'close':
        close();
    }
  };

  const candidatesOf = ({ entity, others = [] }: PlacedMention): string[] => {
    const all = [entity, ...others];
    const choice = chosen.get(all.join(' '));
    return choice === undefined ? all : [choice];
  };
  const open = async (mention: PlacedMention, token: number) => {
    const ids = candidatesOf(mention);
    const [found, ready] = await Promise.all([
      Promise.all(ids.map(getEntity)),
      readyCards().catch(() => undefined),
    ]);
    if (signal.aborted || state.open?.token !== token) return;
    const [first, ...others] = found.filter((record) => record !== undefined);
    if (!first || !ready || rectsOf(mention).length === 0 || ready.isPinned(first.entity.id)) {
      return happen({ type: 'dismiss' });
    }
    const current = article();
    current?.underlines.mark(mention.pieces);
    ready.open({
      mention,
      records: [first, ...others],
      onChoose: (id) => {
        chosen.set([mention.entity, ...(mention.others ?? [])].join(' '), id);
        how = { ...how, focus: true };
        void open(mention, token);
      },
      published: current?.published,
      mentioned: [...new Set(current?.mentions.all.map(({ entity }) => entity))],
      today: services.today(),
      getEntity,
      reportPage: services.reportPage,
      site: services.site,
      ...how,
      onClose: () => happen({ type: 'dismiss' }),
      onPin: () => {
        current?.underlines.mark([]);
        happen({ type: 'release' });
      },
      onMoveToPanel:
        services.moveToPanel &&
        ((id) => services.moveToPanel?.(id, current?.published) ?? Promise.resolve(undefined)),
    });
  };
  const close = () => {
    article()?.underlines.mark([]);
    cards?.close();
  };

  signal.addEventListener('abort', close, { once: true });
  return {
    get open() {
      return state.open?.target;
    },
    get cards() {
      return cards;
    },
    over(target) {
      // The page may have cleared its registry, of which nothing tells.
      article()?.underlines.restore();
      // A pointer's card takes no focus and stands beside its words.
      if (target && target !== state.open?.target) how = { form: 'beside', focus: false };
      happen({ type: 'over', target });
    },
    onCard: () => happen({ type: 'card' }),
    press(target, asked) {
      how = asked;
      happen({ type: 'press', target });
    },
    dismiss: () => happen({ type: 'dismiss' }),
    keepUp() {
      const target = state.open?.target;
      if (!target) return;
      const standing = target.selected
        ? stillReads(target)
        : article()?.mentions.all.includes(target);
      if (standing && rectsOf(target).some((rect) => isVisible(rect, view))) cards?.follow();
      else happen({ type: 'dismiss' });
    },
    announce: async (text) => (await readyCards()).announce(text()),
    nameOf: async (id) => (await getEntity(id))?.entity.name ?? id,
  };
}

/** Asks for each record once; one that did not come is asked for again. */
function remembering(ask: CardServices['getEntity']): CardServices['getEntity'] {
  const records = new Map<string, Promise<EntityRecord | undefined>>();
  return (id) => {
    const known = records.get(id);
    if (known) return known;
    const asked = ask(id)
      .catch(() => undefined)
      .then((record) => {
        if (!record) records.delete(id);
        return record;
      });
    records.set(id, asked);
    return asked;
  };
}

const isVisible = ({ top, bottom }: DOMRect, { innerHeight }: Window) =>
  bottom > 0 && top < innerHeight;
