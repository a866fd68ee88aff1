import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Dataset } from '../../data/schema/dataset.ts';
import { patternOf } from '../../storage/added-sites.ts';
import { CleartextDatabase } from '../../storage/database.ts';
import { createDatasetCache } from '../../storage/dataset-cache.ts';
import { createSearch } from '../../storage/search-entities.ts';
import { decideSite, readSiteRules, ruleHost, writeSiteRule } from '../../storage/site-rules.ts';
import { readTypedHost } from '../../storage/typed-host.ts';

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
    await createDatasetCache(database, '1', async () => datasetOf('1', NCA)).getAll();
    const cache = createDatasetCache(database, '2', async () => datasetOf('2', FBI));
    expect((await cache.getAll()).map(({ entity }) => entity.id)).toEqual(['fbi']);
    expect(await cache.getEntity('nca')).toBeUndefined();
  });

  test('is filled again when it was left half written', async () => {
    const database = new CleartextDatabase('half-written');
    await createDatasetCache(database, '1', async () => datasetOf('1', NCA)).getAll();
    await database.meta.clear();
    await database.records.clear();
    expect(
      await createDatasetCache(database, '1', async () => datasetOf('1', NCA)).getAll(),
    ).toHaveLength(1);
  });

  test('steps aside for the package when IndexedDB refuses', async () => {
    const database = new CleartextDatabase('refused');
    database.close({ disableAutoOpen: true });
    const cache = createDatasetCache(database, '1', async () => datasetOf('1', NCA));
    expect((await cache.getEntity('nca'))?.entity.id).toBe('nca');
    expect(await cache.getAll()).toHaveLength(1);
  });
});

describe('search', () => {
  const records = [NCA, FBI].map((entity) => ({
    entity,
    leaders: [],
    events: [],
    related: [],
    dataset: { version: '1', date: '2026-11' },
  }));
  const found = (query: string) => createSearch(records)(query).map(({ id }) => id);

  test('ranks a name above a mention in another’s background', () => {
    expect(found('national crime agency')).toEqual(['nca', 'fbi']);
  });
  test('finds other names, beginnings and slips', () => {
    expect(found('nca')).toEqual(['nca']);
    expect(found('feder')).toEqual(['fbi']);
    expect(found('natonal crime')[0]).toBe('nca');
  });
  test('finds nothing for nothing', () => expect(found('xyzzy')).toEqual([]));
});

describe('site rules', () => {
  test.each([
    ['news.example.co.uk', {}, true, undefined],
    ['news.example.co.uk', { 'example.co.uk': false }, false, 'example.co.uk'],
    [
      'news.example.co.uk',
      { 'example.co.uk': false, 'news.example.co.uk': true },
      true,
      'news.example.co.uk',
    ],
    ['www.example.co.uk', { 'example.co.uk': false }, false, 'example.co.uk'],
    ['homeip.net', { 'ip.net': false }, true, undefined],
    ['Example.ORG.', { 'example.org': false }, false, 'example.org'],
    ['127.0.0.1', { '127.0.0.1': false }, false, '127.0.0.1'],
  ])('%s with %o', (host, rules, on, rule) => {
    expect(decideSite(rules as Record<string, boolean>, host)).toEqual(
      rule === undefined ? { on } : { on, rule },
    );
  });

  test('switching a host always changes what it gets', () => {
    const label = fc.constantFrom('a', 'b', 'www', 'news');
    const host = fc
      .array(label, { minLength: 1, maxLength: 3 })
      .map((labels) => [...labels, 'org'].join('.'));
    fc.assert(
      fc.property(fc.dictionary(host, fc.boolean()), host, (rules, host) => {
        const { on } = decideSite(rules, host);
        expect(decideSite({ ...rules, [ruleHost(host)]: !on }, host).on).toBe(!on);
      }),
    );
  });

  test('are kept by host, without www', async () => {
    fakeBrowser.reset();
    await writeSiteRule('www.example.org', false);
    expect(await readSiteRules()).toEqual({ 'example.org': false });
    await writeSiteRule('example.org', true);
    expect(await readSiteRules()).toEqual({ 'example.org': true });
  });

  test('are asked for with subdomains, where a host can have them', () => {
    expect(patternOf('example.org')).toBe('*://*.example.org/*');
    expect(patternOf('127.0.0.1')).toBe('*://127.0.0.1/*');
    expect(patternOf('localhost')).toBe('*://localhost/*');
  });

  test.each([
    ['https://www.example.co.uk/a?b', 'example.co.uk'],
    [' News.Example.org ', 'news.example.org'],
    ['*.example.org', 'example.org'],
    ['127.0.0.1:8080', '127.0.0.1'],
    ['bücher.example', 'bücher.example'],
  ])('reads the typed %s', (typed, host) => expect(readTypedHost(typed)).toBe(host));

  test.each([
    ['', 'Type the address'],
    ['co.uk', 'shared by many sites'],
    ['not a site', 'is not the address of a site'],
  ])('explains why %o is no site', (typed, reason) =>
    expect(() => readTypedHost(typed)).toThrow(reason),
  );
});
