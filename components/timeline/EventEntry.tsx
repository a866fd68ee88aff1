import { rankOf } from '../../context/events-per-year.ts';
import type { DatedEvent } from '../../data/schema/event.ts';
import { datasetText } from '../../language/dataset-text.ts';
import { formatDate, formatWithoutYear } from '../../language/format.ts';
import { SourceLinks } from '../card/SourceLinks.tsx';
import { eventKindLabel, jurisdictionsLabel } from '../wording.ts';
import type { EventListProps } from './EventList.tsx';

interface Props extends Omit<EventListProps, 'years'> {
  event: DatedEvent;
}

/** An event: its day, its text, its kind and place, its sources and its entities. */
export function EventEntry({ event, entity, leading, places, nameOf, onEntity }: Props) {
  const others = event.entities.filter((id) => id !== entity);
  return (
    <li class="event">
      <time dateTime={event.date} title={formatDate(event.date)}>
        {formatWithoutYear(event.date)}
      </time>
      <p {...datasetText}>{event.text}</p>
      <div class="about">
        <span class="tag">
          <i class={`dot rank-${rankOf(event.jurisdictions, leading, places)}`} />
          {eventKindLabel(event.kind)} · {jurisdictionsLabel(event.jurisdictions)}
        </span>
        <span class="sources">
          <SourceLinks sources={event.sources} />
        </span>
        {others.map((id) => (
          <button
            key={id}
            type="button"
            class="named"
            {...datasetText}
            onClick={() => onEntity(id)}
          >
            {nameOf(id)}
          </button>
        ))}
      </div>
    </li>
  );
}
