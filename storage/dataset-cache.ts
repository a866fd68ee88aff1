import { composeRecords, type EntityRecord } from '../context/entity-record.ts';
import type { Dataset } from '../data/schema/dataset.ts';
import type { CleartextDatabase } from './database.ts';

/** Answers from the cache, filled from the packaged dataset. */
export interface DatasetCache {
  getEntity(id: string): Promise<EntityRecord | undefined>;
}

/**
 * Makes the cache hold the packaged dataset and answers from it.
 *
 * Everything is written in one transaction, the version row last. Where
 * IndexedDB is missing, full or broken, the packaged dataset answers itself.
 *
 * @param version the packaged dataset's version
 * @param load reads the packaged dataset; asked only when the cache cannot answer
 */
export function createDatasetCache(
  database: CleartextDatabase,
  version: string,
  load: () => Promise<Dataset>,
): DatasetCache {
  let packaged: Promise<Map<string, EntityRecord>> | undefined;
  const fromPackage = () => {
    packaged ??= load().then(composeRecords);
    return packaged;
  };
  let filling: Promise<void> | undefined;
  const filled = () => {
    filling ??= fill(database, version, fromPackage);
    return filling;
  };
  return {
    async getEntity(id) {
      try {
        // Both at once: behind a background that was asleep a reader is waiting.
        const [kept, record] = await Promise.all([
          database.meta.get('dataset'),
          database.records.get(id),
        ]);
        if (kept?.version === version) return record;
        await filled();
        return await database.records.get(id);
      } catch {
        return (await fromPackage()).get(id);
      }
    },
  };
}

async function fill(
  database: CleartextDatabase,
  version: string,
  fromPackage: () => Promise<Map<string, EntityRecord>>,
): Promise<void> {
  if ((await database.meta.get('dataset'))?.version === version) return;
  const records = [...(await fromPackage()).values()];
  await database.transaction('rw', database.records, database.meta, async () => {
    await database.records.clear();
    await database.records.bulkPut(records);
    await database.meta.put({ key: 'dataset', version });
  });
}
