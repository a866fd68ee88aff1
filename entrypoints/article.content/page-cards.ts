import type { CardLook } from '../../page/card/card-look.ts';
import type { Cards } from '../../page/card/cards.tsx';

/** The cards of a page: made when they are first asked for, and anew once dropped. */
export interface PageCards {
  /** Rejects when they do not come; the next that asks makes them be loaded again. */
  get(): Promise<Cards>;
  /** Gives them a look, those that are open too and those that are to come. */
  dress(look: CardLook): void;
  /** Closes every card, if there are any. */
  closeAll(): void;
  /** Closes them for good: they cannot learn another language. */
  drop(): void;
}

/**
 * @param load makes cards that are gone when its signal aborts
 * @param signal ends with the page
 */
export function createPageCards(
  load: (signal: AbortSignal) => Promise<Cards>,
  signal: AbortSignal,
): PageCards {
  let asked: Promise<Cards> | undefined;
  let cards: Cards | undefined;
  let look: CardLook | undefined;
  let own = new AbortController();
  return {
    get() {
      if (asked) return asked;
      const { signal: dropped } = own;
      asked = load(AbortSignal.any([signal, dropped]));
      asked.then(
        (made) => {
          if (dropped.aborted) return;
          cards = made;
          if (look) made.dress(look);
        },
        () => {
          if (!dropped.aborted) asked = undefined;
        },
      );
      return asked;
    },
    dress(chosen) {
      look = chosen;
      cards?.dress(chosen);
    },
    closeAll: () => cards?.closeAll(),
    drop() {
      cards?.closeAll();
      own.abort();
      own = new AbortController();
      asked = undefined;
      cards = undefined;
    },
  };
}
