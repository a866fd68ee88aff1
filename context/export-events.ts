import type { DatedEvent } from '../data/schema/event.ts';

/** Named in English in every language: programs read them. */
const COLUMNS = ['date', 'kind', 'jurisdictions', 'text', 'entities', 'sources', 'id'] as const;

/** Events as a table, RFC 4180, lists within a field parted by spaces. */
export function eventsAsCsv(events: DatedEvent[]): string {
  const rows = events.map((event) => [
    event.date,
    event.kind,
    event.jurisdictions.join(' '),
    event.text,
    event.entities.join(' '),
    event.sources.map(({ url }) => url).join(' '),
    event.id,
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

/** Events as published, each with its sources. */
export const eventsAsJson = (events: DatedEvent[]): string =>
  `${JSON.stringify(events, null, 2)}\n`;

const quote = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
