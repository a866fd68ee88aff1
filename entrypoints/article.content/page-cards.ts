import type { Cards } from '../../page/card/cards.tsx';

/** The cards of a page: made when they are first asked for, and anew once dropped. */
export interface PageCards {
  /** Rejects when they do not come; the next that asks makes them be loaded again. */
  get(): Promise<Cards>;
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
  let own = new AbortController();
  return {
    get() {
      if (asked) return asked;
      const { signal: dropped } = own;
      asked = load(AbortSignal.any([signal, dropped]));
      asked.then(
        (made) => {
          if (!dropped.aborted) cards = made;
        },
        () => {
          if (!dropped.aborted) asked = undefined;
        },
      );
      return asked;
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
