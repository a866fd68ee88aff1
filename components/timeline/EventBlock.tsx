import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TimelineRow } from '../../context/timeline-rows.ts';
import { EventEntry } from './EventEntry.tsx';
import type { EventListProps } from './EventList.tsx';
import type { Watch } from './use-nearness.ts';

interface Props extends Omit<EventListProps, 'years'> {
  rows: TimelineRow[];
  /** Drawn from the start, without waiting to come near. */
  first: boolean;
  watch: Watch;
}

/** The usual height of an event, in CSS pixels, for the room kept free until it is drawn. */
const EVENT_HEIGHT = 84;

/** A stretch of events within a year; empty room of about its height until it comes near. */
export function EventBlock({ rows, first, watch, ...rest }: Props) {
  const [near, setNear] = useState(first);
  const room = useRef<HTMLDivElement>(null);
  const drawn = near || first;
  useLayoutEffect(() => {
    if (!drawn && room.current) return watch(room.current, () => setNear(true));
  }, [drawn, watch]);
  if (!drawn) return <div ref={room} style={{ height: rows.length * EVENT_HEIGHT }} />;
  return (
    <ol class="events">
      {rows.map(({ event }) => (
        <EventEntry key={event.id} event={event} {...rest} />
      ))}
    </ol>
  );
}
