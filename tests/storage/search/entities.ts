import type { Entity, Kind } from '../../../data/schema/entity.ts';
import type { DatedEvent } from '../../../data/schema/event.ts';

/** An entity of the tests' own. */
export function named(
  id: string,
  kind: Kind,
  name: string,
  text: string,
  others: string[] = [],
): Entity {
  return {
    id,
    kind,
    name,
    jurisdictions: ['GB'],
    names: [name, ...others].map((text) => ({ text })),
    background: [{ text, sources: [] }],
    periods: [],
    positions: [],
    provisions: [],
    related: [],
  };
}

/** An event of the tests' own. */
export const eventOf = (date: string, text: string, ...entities: string[]): DatedEvent => ({
  id: `event-${date}`,
  date,
  kind: 'statement',
  jurisdictions: ['GB'],
  text,
  entities,
  sources: [],
});
