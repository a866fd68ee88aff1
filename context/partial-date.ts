/**
 * Dates as precise as their source: `2019`, `2019-10` or `2019-10-04`.
 *
 * A partial date stands for the whole span it names, so it has a first and a
 * last day. ISO text compares like the days it names, so days are kept as text.
 */
export type PartialDate = string;

/** The first day of the span, `2019-10` → `2019-10-01`. */
export function firstDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day of the span, `2019-02` → `2019-02-28`. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return isoDay(new Date(Date.UTC(year, month, 0)));
}

/** The ISO day of a moment, in UTC. */
export const isoDay = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Orders by first day, the less precise date first. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const x = firstDay(a);
  const y = firstDay(b);
  return x < y ? -1 : x > y ? 1 : a.length - b.length;
}
