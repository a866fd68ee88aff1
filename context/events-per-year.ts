import type { DatedEvent } from '../data/schema/event.ts';
import type { TimelineRow } from './timeline-rows.ts';

/** How many events a year has, by place. */
export interface YearCount {
  year: number;
  total: number;
  /** One number for each leading place, and a last one for all others. */
  counts: number[];
}

/** The most frequent jurisdictions, the most frequent first; equals by their code. */
export function leadingPlaces(events: DatedEvent[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const place of events.flatMap(({ jurisdictions }) => jurisdictions)) {
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([place]) => place);
}

/**
 * Counts each event once, for the first of its places that leads; where places
 * are chosen, only those count.
 *
 * @param years first and last year of the result, which leaves no year out
 */
export function eventsPerYear(
  rows: TimelineRow[],
  years: [first: number, last: number],
  { leading, chosen }: { leading: string[]; chosen: string[] },
): YearCount[] {
  const [first, last] = years;
  const result = Array.from({ length: last - first + 1 }, (_, i) => ({
    year: first + i,
    total: 0,
    counts: Array.from({ length: leading.length + 1 }, () => 0),
  }));
  for (const { event, year } of rows) {
    const count = result[year - first];
    if (!count) continue;
    const rank = rankOf(event.jurisdictions, leading, chosen);
    count.total += 1;
    count.counts[rank] = (count.counts[rank] ?? 0) + 1;
  }
  return result;
}

/** The place among the leading ones an event is shown as; `leading.length` for any other. */
export function rankOf(jurisdictions: string[], leading: string[], chosen: string[]): number {
  const counting =
    chosen.length === 0 ? jurisdictions : jurisdictions.filter((place) => chosen.includes(place));
  const place = counting.find((place) => leading.includes(place));
  return place === undefined ? leading.length : leading.indexOf(place);
}
