import { expect, test } from 'vitest';
import { compileSearch } from '../../storage/search/compile-search.ts';
import { searchDataset } from '../../storage/search/search-dataset.ts';
import { searchEntities } from '../../storage/search-entities.ts';
import { eventOf, named } from './search/entities.ts';

test('a list for entities only has no events and no marks', () => {
  const files = compileSearch({
    version: '1',
    date: '2026-11',
    sites: [],
    entities: [named('vera', 'person', 'Vera Marlow', 'A busy person.')],
    events: [eventOf('2019-05', 'Vera writes.', 'vera')],
  });
  const search = searchEntities({
    search: (typed, options) => searchDataset(typed, files, options),
  });
  expect(search('vera')).toEqual([
    { id: 'vera', kind: 'person', name: 'Vera Marlow', line: 'A busy person.' },
  ]);
});
