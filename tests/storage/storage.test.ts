import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../data/schema/dataset.ts';
import { CleartextDatabase } from '../../storage/database.ts';
import { createDatasetCache } from '../../storage/dataset-cache.ts';

const named = (id: string, name: string, text: string, names: string[] = []) => ({
  id,
  kind: 'agency' as const,
  name,
  jurisdictions: ['GB'],
  names: [name, ...names].map((text) => ({ text })),
  background: [{ text, sources: [] }],
  periods: [],
  positions: [],
  provisions: [],
  related: [],
});

const datasetOf = (version: string, ...entities: Dataset['entities']): Dataset => ({
  version,
  date: '2026-11',
  entities,
  events: [],
  sites: [],
});

const NCA = named('nca', 'National Crime Agency', 'British police agency.', ['NCA']);
const FBI = named('fbi', 'FBI', 'Works with the National Crime Agency.', [
  'Federal Bureau of Investigation',
]);

describe('the cache of the dataset', () => {
  test('is filled once and answers without the package', async () => {
    let loads = 0;
    const load = async () => {
      loads++;
      return datasetOf('1', NCA);
    };
    const database = new CleartextDatabase('filled-once');
    expect((await createDatasetCache(database, '1', load).getEntity('nca'))?.entity.name).toBe(
      'National Crime Agency',
    );
    expect((await createDatasetCache(database, '1', load).getEntity('nca'))?.entity.name).toBe(
      'National Crime Agency',
    );
    expect(loads).toBe(1);
  });

  test('is replaced as a whole by another version', async () => {
    const database = new CleartextDatabase('replaced');
    await createDatasetCache(database, '1', async () => datasetOf('1', NCA)).getEntity('nca');
    const cache = createDatasetCache(database, '2', async () => datasetOf('2', FBI));
    expect((await cache.getEntity('fbi'))?.entity.id).toBe('fbi');
    expect(await cache.getEntity('nca')).toBeUndefined();
  });

  test('is filled again when it was left half written', async () => {
    const database = new CleartextDatabase('half-written');
    await createDatasetCache(database, '1', async () => datasetOf('1', NCA)).getEntity('nca');
    await database.meta.clear();
    await database.records.clear();
    const cache = createDatasetCache(database, '1', async () => datasetOf('1', NCA));
    expect((await cache.getEntity('nca'))?.entity.id).toBe('nca');
    expect(await database.records.count()).toBe(1);
  });

  test('steps aside for the package when IndexedDB refuses', async () => {
    const database = new CleartextDatabase('refused');
    database.close({ disableAutoOpen: true });
    const cache = createDatasetCache(database, '1', async () => datasetOf('1', NCA));
    expect((await cache.getEntity('nca'))?.entity.id).toBe('nca');
  });
});
