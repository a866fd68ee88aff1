import Dexie, { type Table } from 'dexie';
import type { EntityRecord } from '../context/entity-record.ts';

/** The version of the dataset in the cache; written last, so a half-written cache has none. */
export interface CachedVersion {
  key: 'dataset';
  version: string;
}

/**
 * The cache of the packaged dataset in IndexedDB. It is only a cache: whatever
 * happens to it, the packaged file answers.
 */
export class CleartextDatabase extends Dexie {
  declare records: Table<EntityRecord, string>;
  declare meta: Table<CachedVersion, string>;

  constructor(name = 'cleartext') {
    super(name);
    this.version(1).stores({ records: 'entity.id', meta: 'key' });
  }
}
