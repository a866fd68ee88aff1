import MiniSearch from 'minisearch';
import type { EntityRecord } from '../context/entity-record.ts';
import type { Kind } from '../data/schema/entity.ts';

/** One line of a list of results. */
export interface SearchResult {
  id: string;
  name: string;
  kind: Kind;
  /** The first sentence of its background. */
  line: string;
}

export type SearchEntities = (query: string) => SearchResult[];

/** How many results a list holds. */
const MOST_RESULTS = 20;

/**
 * Indexes names, other names and backgrounds. Words match by their beginning
 * and forgive a slip in longer ones; a name counts more than a mention in a text.
 */
export function createSearch(records: EntityRecord[]): SearchEntities {
  const lines = new Map(records.map(({ entity }) => [entity.id, toResult(entity)]));
  const index = new MiniSearch<EntityRecord['entity']>({
    fields: ['name', 'names', 'background'],
    extractField: (entity, field) => {
      if (field === 'names') return entity.names.map(({ text }) => text).join(' ');
      if (field === 'background') return entity.background.map(({ text }) => text).join(' ');
      return field === 'name' ? entity.name : entity.id;
    },
    processTerm: (term) => term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    searchOptions: {
      boost: { name: 6, names: 3 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(records.map(({ entity }) => entity));
  return (query) =>
    index
      .search(query)
      .slice(0, MOST_RESULTS)
      .flatMap(({ id }) => lines.get(id) ?? []);
}

/** An entity as one line of a list. */
export function toResult({ id, name, kind, background }: EntityRecord['entity']): SearchResult {
  return { id, name, kind, line: background[0]?.text ?? '' };
}
