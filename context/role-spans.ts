import type { Source } from '../data/schema/source.ts';
import type { EntityRecord } from './entity-record.ts';
import { compareDates, firstDay, lastDay, type PartialDate } from './partial-date.ts';

/** A role or status as a bar of a time axis. */
export interface RoleSpan {
  text: string;
  from: PartialDate;
  to: PartialDate | undefined;
  confirmed: PartialDate | undefined;
  sources: Source[];
  /** Where the bar begins and ends, in years: `2019.5` is the middle of 2019. */
  start: number;
  end: number;
}

/**
 * The entity's own periods and those of who led it, the earliest begun first.
 * What has no end goes on to today.
 *
 * @param today ISO day
 */
export function roleSpans({ entity, leaders }: EntityRecord, today: string): RoleSpan[] {
  const own = entity.periods.map((period) => ({ period, text: period.text }));
  const led = leaders.map(({ name, period }) => ({ period, text: `${name}, ${period.text}` }));
  return [...own, ...led]
    .sort((a, b) => compareDates(a.period.from, b.period.from))
    .map(({ text, period: { from, to, confirmed, sources } }) => {
      const start = yearsOf(firstDay(from));
      const end = yearsOf(to === undefined ? today : lastDay(to));
      return { text, from, to, confirmed, sources, start, end: Math.max(start, end) };
    });
}

/** An ISO day as a number of years: `2019-07-02` → `2019.5`. */
export function yearsOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const [begin, end] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
  return year + (Date.parse(day) - begin) / (end - begin);
}
