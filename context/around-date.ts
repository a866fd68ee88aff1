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

/** How many events there is room for on each side of the article. */
export interface Room {
  before: number;
  since: number;
}

const COMPACT: Room = { before: 2, since: 3 };

/** How much an event matters; the higher the more. */
export type Weigh = (event: DatedEvent) => number;

/**
 * The few that matter around an article, oldest first: of those before it and
 * since what weighs most, what is near it and, since, the latest. A side with
 * few events leaves its room to the other. Without a date, the latest.
 */
export function closestEvents(
  events: DatedEvent[],
  published: string | undefined,
  room: Room = COMPACT,
  weigh: Weigh = () => 0,
): Around {
  const most = room.before + room.since;
  if (published === undefined) return { before: [], since: events.slice(-most) };
  const { before, since } = partAt(events, published);
  const after = Math.min(since.length, Math.max(room.since, most - before.length));
  const latest = since.at(-1);
  return {
    before: heaviest(before, most - after, (event) => weigh(event) - yearsFrom(published, event)),
    since: heaviest(
      since,
      after,
      (event) => weigh(event) - yearsFrom(published, event) / 4 + (event === latest ? LATEST : 0),
    ),
  };
}

/** What came last says how things stand. */
const LATEST = 4;

function heaviest(events: DatedEvent[], most: number, weigh: Weigh): DatedEvent[] {
  if (events.length <= most) return events;
  const byWeight = events.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, Math.max(0, most));
  return events.filter((event) => byWeight.includes(event));
}

/** Years between the article and an event. */
const yearsFrom = (published: string, { date }: DatedEvent) =>
  Math.abs(Date.parse(firstDay(date)) - Date.parse(published)) / YEAR;

const YEAR = 365.25 * 86_400_000;
