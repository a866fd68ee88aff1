import type { DatedEvent } from '../data/schema/event.ts';

/** Who reads about an event, and where. */
export interface Reading {
  /** The entity whose card shows it. */
  entity: string;
  /** The other entities the article names. */
  mentioned: ReadonlySet<string>;
}

/** Beyond so many names in common, more say no more. */
const ENOUGH = 3;

/**
 * How much an event matters to the reader of an article: more when it concerns
 * others the article names and when the entity is its subject, less when it is
 * somebody else's appointment.
 */
export function weighEvent({ kind, entities }: DatedEvent, { entity, mentioned }: Reading): number {
  const shared = entities.filter((id) => id !== entity && mentioned.has(id)).length;
  const place = entities.indexOf(entity);
  const subject = place < 2 ? 1 : 0;
  const others = kind === 'appointment' && place > 0 ? -2 : 0;
  return Math.min(shared, ENOUGH) + subject + others;
}
