import type { Around } from '../../context/around-date.ts';
import type { DatedEvent } from '../../data/schema/event.ts';
import { formatDate, formatMonth } from '../../language/format.ts';
import { say } from '../../language/say.ts';
import { type Fit, Statement } from './Statement.tsx';

interface Props {
  events: Around;
  /** ISO day of the article, if known: it gets its own mark. */
  published: string | undefined;
  /** How an event stands in a compact card; without it, its whole text is shown. */
  fitOf?: ((event: DatedEvent) => Fit) | undefined;
}

/** What happened up to the article and since, oldest first. */
export function Timeline({ events: { before, since }, published, fitOf }: Props) {
  return (
    <ol class="timeline">
      {before.map((event) => (
        <Item key={event.id} event={event} fit={fitOf?.(event)} />
      ))}
      {published !== undefined && (
        <li class="here">
          <time dateTime={published}>{formatMonth(published)}</time>
          <span>{say('cardThisArticle')}</span>
        </li>
      )}
      {since.map((event) => (
        <Item key={event.id} event={event} fit={fitOf?.(event)} since />
      ))}
    </ol>
  );
}

interface ItemProps {
  event: DatedEvent;
  fit: Fit | undefined;
  since?: boolean;
}

function Item({ event, fit, since = false }: ItemProps) {
  return (
    <li class={since ? 'since' : undefined}>
      <time dateTime={event.date} title={formatDate(event.date)}>
        {formatMonth(event.date)}
      </time>
      <Statement text={event.text} sources={event.sources} fit={fit} />
    </li>
  );
}
