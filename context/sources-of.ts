import type { Source } from '../data/schema/source.ts';
import type { EntityRecord } from './entity-record.ts';

/** Every source of a record once, in the order a card needs them. */
export function sourcesOf({ entity, leaders, events }: EntityRecord): Source[] {
  const statements = [
    ...entity.background,
    ...entity.periods,
    ...leaders.map(({ period }) => period),
    ...entity.provisions,
    ...entity.positions,
    ...(entity.lifetime ? [entity.lifetime] : []),
    ...events,
  ];
  return distinct(statements.flatMap(({ sources }) => sources));
}

/** The first of each address. */
export function distinct(sources: Source[]): Source[] {
  const byUrl = new Map<string, Source>();
  for (const source of sources) if (!byUrl.has(source.url)) byUrl.set(source.url, source);
  return [...byUrl.values()];
}
