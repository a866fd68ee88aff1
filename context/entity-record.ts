import type { Dataset } from '../data/schema/dataset.ts';
import type { Entity, Kind, Period } from '../data/schema/entity.ts';
import type { DatedEvent } from '../data/schema/event.ts';

/** Who headed a body or held an office, from when to when. */
export interface Leader {
  name: string;
  period: Period;
}

/** An entity another card can open. */
export interface RelatedEntity {
  id: string;
  name: string;
  kind: Kind;
}

/** Everything a card shows of one entity. */
export interface EntityRecord {
  entity: Entity;
  leaders: Leader[];
  /** Oldest first. */
  events: DatedEvent[];
  related: RelatedEntity[];
  dataset: { version: string; date: string };
}

/** How many related entities a card offers. */
const MOST_RELATED = 8;

/** The record of every entity of the dataset, by id. */
export function composeRecords(dataset: Dataset): Map<string, EntityRecord> {
  const { entities, events, version, date } = dataset;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const eventsOf = groupEvents(events);
  const leadersOf = groupLeaders(entities);
  return new Map(
    entities.map((entity) => {
      const own = eventsOf.get(entity.id) ?? [];
      const related = relatedIds(entity, own).flatMap((id) => byId.get(id) ?? []);
      return [
        entity.id,
        {
          entity,
          leaders: leadersOf.get(entity.id) ?? [],
          events: own,
          related: related.map(({ id, name, kind }) => ({ id, name, kind })),
          dataset: { version, date },
        },
      ];
    }),
  );
}

function groupEvents(events: DatedEvent[]): Map<string, DatedEvent[]> {
  const groups = new Map<string, DatedEvent[]>();
  for (const event of events) {
    for (const id of event.entities) {
      const group = groups.get(id);
      if (group) group.push(event);
      else groups.set(id, [event]);
    }
  }
  return groups;
}

function groupLeaders(entities: Entity[]): Map<string, Leader[]> {
  const groups = new Map<string, Leader[]>();
  for (const { name, periods } of entities) {
    for (const period of periods) {
      for (const led of period.leads ?? []) {
        groups.set(led, [...(groups.get(led) ?? []), { name, period }]);
      }
    }
  }
  return groups;
}

/** Those the entity's file names first, then those it shares the most events with. */
function relatedIds(entity: Entity, events: DatedEvent[]): string[] {
  const shared = new Map<string, number>();
  for (const id of events.flatMap((event) => event.entities)) {
    shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  const bySharing = [...shared].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const ids = new Set([...entity.related, ...bySharing]);
  ids.delete(entity.id);
  return [...ids].slice(0, MOST_RELATED);
}
