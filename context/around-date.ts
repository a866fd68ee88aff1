import type { DatedEvent } from '../data/schema/event.ts';
import { firstDay } from './partial-date.ts';

/** The events of an entity as seen from the day an article was published. */
export interface Around {
  /** Up to the article's day, oldest first. */
  before: DatedEvent[];
  /** After it, oldest first. */
  since: DatedEvent[];
}

/** Parts events (oldest first) at the article's ISO day. */
export function partAt(events: DatedEvent[], published: string): Around {
  const cut = events.findIndex((event) => firstDay(event.date) > published);
  return cut < 0
    ? { before: events, since: [] }
    : { before: events.slice(0, cut), since: events.slice(cut) };
}

/** How many events a compact card shows on each side of the article. */
const BEFORE = 2;
const SINCE = 3;

/**
 * The few that matter around an article: the last two before it, what came
 * right after, and the latest two. Without a date, the latest five.
 */
export function closestEvents(events: DatedEvent[], published: string | undefined): Around {
  if (published === undefined) return { before: [], since: events.slice(-(BEFORE + SINCE)) };
  const { before, since } = partAt(events, published);
  return {
    before: before.slice(-BEFORE),
    since: since.length <= SINCE ? since : [...since.slice(0, 1), ...since.slice(1 - SINCE)],
  };
}
