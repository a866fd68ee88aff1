import type { EntityRecord } from '../context/entity-record.ts';
import type { MarkedText } from '../context/search-hits.ts';
import type { Kind } from '../data/schema/entity.ts';
import type { PackagedSearch } from './search/packaged-search.ts';

/** One line of a list of results. */
export interface SearchResult {
  id: string;
  name: string;
  kind: Kind;
  /** A sentence of its background. */
  line: string;
}

export type SearchEntities = (query: string) => SearchResult[];

/** Search where there is room for entities only, and for plain text. */
export const searchEntities =
  ({ search }: Pick<PackagedSearch, 'search'>): SearchEntities =>
  (query) =>
    search(query, { events: false }).groups.flatMap((group) =>
      group.of === 'event'
        ? []
        : group.hits.map(({ id, kind, name, line }) => ({
            id,
            kind,
            name: plain(name),
            line: plain(line),
          })),
    );

/** An entity as one line of a list. */
export function toResult({ id, name, kind, background }: EntityRecord['entity']): SearchResult {
  return { id, name, kind, line: background[0]?.text ?? '' };
}

const plain = (text: MarkedText): string => text.map((part) => part.text).join('');
