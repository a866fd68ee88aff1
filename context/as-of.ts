import type { Period } from '../data/schema/entity.ts';
import type { Source } from '../data/schema/source.ts';
import type { EntityRecord } from './entity-record.ts';
import { compareDates, firstDay, lastDay } from './partial-date.ts';

/** Something that was the case for a time, in the words a card shows. */
export interface Fact {
  /** `Home Secretary`, `Bill before Parliament`; for an office, who held it. */
  text: string;
  from: string;
  to?: string | undefined;
  /** Without `to`: the last date a source shows it still so. */
  confirmed?: string | undefined;
  sources: Source[];
}

/** What a card says was true when the article was published, and what is true now. */
export interface ThenAndNow {
  /** On the article's day; absent when its date is unknown. */
  onDate?: Fact[];
  /** What is new since then; what still holds where nothing is. */
  now: Fact[];
  /** Whether then and now say the same. */
  unchanged: boolean;
  /** Whether no source confirms any of what is said of now within a year. */
  stale: boolean;
}

/**
 * What was true of the entity on the article's day and what is true today.
 *
 * @param published ISO day of the article, if known
 * @param today ISO day
 */
export function thenAndNow(
  record: EntityRecord,
  published: string | undefined,
  today: string,
): ThenAndNow {
  const facts = factsOf(record);
  const now = facts.filter((fact) => fact.to === undefined || lastDay(fact.to) >= today);
  if (published === undefined) return { now, unchanged: false, stale: areStale(now, today) };
  const held = onDay(facts, published);
  const unchanged = held.length === now.length && held.every((fact, i) => fact === now[i]);
  const changed = now.filter((fact) => !held.includes(fact));
  const news = changed.length > 0 ? changed : now;
  return { onDate: held, now: news, unchanged, stale: areStale(news, today) };
}

/** A year without a source that shows it still so, and "now" says too much. */
function areStale(facts: Fact[], today: string): boolean {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return facts.every(({ confirmed }) => confirmed !== undefined && lastDay(confirmed) < yearAgo);
}

/** All periods of an entity and its leaders as facts, the latest begun first. */
function factsOf({ entity, leaders }: EntityRecord): Fact[] {
  const own = entity.periods.map((period) => toFact(period, period.text));
  const led = leaders.map(({ name, period }) =>
    toFact(period, `${withoutName(period.text, entity.name)}: ${name}`),
  );
  return [...led, ...own].sort((a, b) => compareDates(b.from, a.from));
}

/** On a body's own card `Director General of the National Crime Agency` need not name it. */
const withoutName = (title: string, name: string): string =>
  title.replace(` of the ${name}`, '').replace(` of ${name}`, '');

const toFact = ({ from, to, confirmed, sources }: Period, text: string): Fact => ({
  text,
  from,
  to,
  confirmed,
  sources,
});

/** On a day of handing over, the successor counts. */
function onDay(facts: Fact[], day: string): Fact[] {
  const held = facts.filter(
    ({ from, to }) => firstDay(from) <= day && (to === undefined || lastDay(to) >= day),
  );
  const begun = new Set(held.map(({ from }) => from));
  return held.filter(
    ({ from, to }) => !(to !== undefined && to !== from && to === day && begun.has(to)),
  );
}
