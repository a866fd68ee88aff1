import type { Around } from '../context/around-date.ts';
import { formatMonth } from '../context/partial-date.ts';
import type { DatedEvent } from '../data/schema/event.ts';
import { SourceLinks } from './SourceLinks.tsx';

interface Props {
  events: Around;
  /** ISO day of the article, if known: it gets its own mark. */
  published: string | undefined;
}

/** What happened up to the article and since, oldest first. */
export function Timeline({ events: { before, since }, published }: Props) {
  return (
    <ol class="timeline">
      {before.map((event) => (
        <Item key={event.id} event={event} />
      ))}
      {published !== undefined && (
        <li class="here">
          <time dateTime={published}>{formatMonth(published)}</time>
          <span>This article</span>
        </li>
      )}
      {since.map((event) => (
        <Item key={event.id} event={event} since />
      ))}
    </ol>
  );
}

function Item({ event, since = false }: { event: DatedEvent; since?: boolean }) {
  return (
    <li class={since ? 'since' : undefined}>
      <time dateTime={event.date}>{formatMonth(event.date)}</time>
      <span>
        {event.text}
        <SourceLinks sources={event.sources} />
      </span>
    </li>
  );
}
