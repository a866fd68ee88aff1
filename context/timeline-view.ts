import type { DatedEvent } from '../data/schema/event.ts';

export type EventKind = DatedEvent['kind'];

/** What of the timeline is looked at. An empty list and an empty text leave nothing out. */
export interface TimelineView {
  /** Only events of this entity, by its id. */
  entity?: string | undefined;
  /** First and last year, both included. */
  from?: number | undefined;
  to?: number | undefined;
  /** Only events in one of these jurisdictions. */
  places: string[];
  kinds: EventKind[];
  text: string;
  order: 'newest' | 'oldest';
}

/** Every event, newest first. */
export const WHOLE_TIMELINE: TimelineView = { places: [], kinds: [], text: '', order: 'newest' };
