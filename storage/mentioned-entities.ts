import type { EntityRecord } from '../context/entity-record.ts';
import { type SearchResult, toResult } from './search-entities.ts';

/** An entity of an article as one line of a list. */
export interface MentionedEntity extends SearchResult {
  /** How often the article mentions it. */
  count: number;
}

/** The lines of an article's entities; those the dataset does not have are left out. */
export async function describeMentioned(
  mentioned: { id: string; count: number }[],
  getEntity: (id: string) => Promise<EntityRecord | undefined>,
): Promise<MentionedEntity[]> {
  const lines = await Promise.all(
    mentioned.map(async ({ id, count }) => {
      const record = await getEntity(id);
      return record && { ...toResult(record.entity), count };
    }),
  );
  return lines.filter((line) => line !== undefined);
}
