import type { Entity } from '../data/schema/entity.ts';
import type { DatedEvent } from '../data/schema/event.ts';
import type { TimelineView } from './timeline-view.ts';

/** An event with what it is found by. */
export interface TimelineRow {
  event: DatedEvent;
  year: number;
  /** Its text and the names of its entities, without accents and in lower case; made once. */
  words: () => string;
}

/** The rows of a year that are shown. */
export interface YearOfRows {
  year: number;
  rows: TimelineRow[];
}

/** Prepares events for being searched; they keep their order. */
export function timelineRows(
  events: DatedEvent[],
  nameOf: (id: Entity['id']) => string,
): TimelineRow[] {
  return events.map((event) => ({
    event,
    year: Number(event.date.slice(0, 4)),
    words: once(() => fold([event.text, ...event.entities.map(nameOf)].join(' '))),
  }));
}

/** The rows of the view's entity, places, kinds and text, of whatever year. */
export function rowsMatching(
  rows: TimelineRow[],
  { entity, places, kinds, text }: Pick<TimelineView, 'entity' | 'places' | 'kinds' | 'text'>,
): TimelineRow[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return rows.filter(
    ({ event, words: said }) =>
      (entity === undefined || event.entities.includes(entity)) &&
      (places.length === 0 || event.jurisdictions.some((place) => places.includes(place))) &&
      (kinds.length === 0 || kinds.includes(event.kind)) &&
      words.every((word) => said().includes(word)),
  );
}

/** Those within the view's years. */
export function rowsWithin(
  rows: TimelineRow[],
  { from = -Infinity, to = Infinity }: Pick<TimelineView, 'from' | 'to'>,
): TimelineRow[] {
  return rows.filter(({ year }) => year >= from && year <= to);
}

/** Rows given oldest first, by year and in the order wanted. */
export function groupByYear(rows: TimelineRow[], order: TimelineView['order']): YearOfRows[] {
  const years: YearOfRows[] = [];
  for (const row of order === 'oldest' ? rows : rows.toReversed()) {
    const last = years.at(-1);
    if (last?.year === row.year) last.rows.push(row);
    else years.push({ year: row.year, rows: [row] });
  }
  return years;
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
