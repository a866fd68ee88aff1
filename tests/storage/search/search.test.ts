import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../data/schema/dataset.ts';
import { compileSearch } from '../../../storage/search/compile-search.ts';
import { slipsAllowed } from '../../../storage/search/find-slips.ts';
import { foldWords } from '../../../storage/search/fold-words.ts';
import { searchDataset } from '../../../storage/search/search-dataset.ts';
import {
  type NameFile,
  openSearchFile,
  packSearchFile,
  type TextFile,
} from '../../../storage/search/search-files.ts';
import { loadDataset } from '../../../tools/load-dataset.ts';
import { eventOf, named } from './entities.ts';

/** As it lies in the package. */
function packaged(dataset: Dataset): { names: NameFile; texts: TextFile } {
  const { names, texts } = compileSearch(dataset);
  return {
    names: openSearchFile<NameFile>(packSearchFile(names).buffer),
    texts: openSearchFile<TextFile>(packSearchFile(texts).buffer),
  };
}

const REAL = loadDataset().dataset;
const real = packaged(REAL);

const plain = (text: { text: string }[]) => text.map((part) => part.text).join('');
const marks = (text: { text: string; marked: boolean }[]) =>
  text.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('');

/** What a reader sees: `kind: names`, best first. */
const seen = (query: string, files: { names: NameFile; texts: TextFile | undefined } = real) =>
  searchDataset(query, files).groups.map((group) =>
    group.of === 'event'
      ? `event: ${group.hits.map(({ date, entity }) => `${date} ${entity.id}`).join(', ')}`
      : `${group.of}: ${group.hits.map(({ id }) => id).join(', ')}`,
  );
const first = (query: string) => searchDataset(query, real).groups[0]?.hits[0];
const firstId = (query: string) => {
  const hit = first(query);
  return hit && 'entity' in hit ? hit.entity.id : hit?.id;
};

describe('in the real dataset', () => {
  test.each([
    ['priti patel', 'priti-patel', 'a name'],
    ['PRITI PATEL', 'priti-patel', 'case'],
    ['prit', 'priti-patel', 'a beginning'],
    ['pat pri', 'priti-patel', 'words in any order'],
    ['pritti pattel', 'priti-patel', 'slips'],
    ['rpiti', 'priti-patel', 'a slip at the beginning'],
    ['nca', 'national-crime-agency', 'another name'],
    ['nsa', 'nsa', 'another name that is the beginning of more'],
    ['natonal crime', 'national-crime-agency', 'a slip and a beginning'],
    ['e2ee', 'end-to-end-encryption', 'a short form'],
    ['end-to-end encryption', 'end-to-end-encryption', 'hyphens'],
    ['end to end encryption', 'end-to-end-encryption', 'no hyphens'],
    ['childrens wellbeing', 'childrens-wellbeing-and-schools-act', 'no apostrophe'],
    ['children’s wellbeing', 'childrens-wellbeing-and-schools-act', 'a typographer’s apostrophe'],
    ['rfc 1984', 'rfc-1984', 'a name with a year in it'],
    ['2019 apple', 'apple', 'a year before a name'],
    ['apple 2019', 'apple', 'a year after a name'],
  ])('"%s" finds %s first: %s', (query, id) => expect(firstId(query)).toBe(id));

  test.each(['Skoberne', 'škoberne'])('finds "%s" with and without its accents', (query) => {
    expect(firstId(query)).toBe('skoberne-v-slovenia');
  });

  test('shows the events that have the words, under the entity they are about', () => {
    const events = searchDataset('san bernardino order', real).groups.find(
      ({ of }) => of === 'event',
    );
    expect(events?.hits.length).toBeGreaterThan(2);
    expect(seen('san bernardino order').at(-1)).toContain('apple-v-fbi');
  });

  test('a year alone lists its events, then who has the most of them', () => {
    const { groups, total } = searchDataset('2019', real);
    expect(groups[0]?.of).toBe('event');
    const inYear = REAL.events.filter(({ date }) => date.startsWith('2019'));
    expect(groups[0]?.total).toBe(inYear.length);
    expect(total).toBeGreaterThan(inYear.length);
    for (const group of groups.slice(1)) {
      for (const hit of group.hits) expect('entity' in hit || hit.eventsInYears).toBeTruthy();
    }
  });

  test.each(['2016-2019 fbi', '2016–2019 fbi', 'fbi 2019–2016'])(
    '"%s" keeps to the years',
    (query) => {
      const { groups, years } = searchDataset(query, real, { expanded: new Set(['event']) });
      expect(years).toEqual({ from: 2016, to: 2019 });
      const events = groups.find((group) => group.of === 'event');
      const dates = events?.hits.map((hit) => ('date' in hit ? hit.date.slice(0, 4) : '')) ?? [];
      expect(dates.length).toBeGreaterThan(10);
      expect(dates.every((year) => year >= '2016' && year <= '2019')).toBe(true);
      // The newest first.
      expect(dates).toEqual(dates.toSorted().reverse());
    },
  );

  test('says how many events an entity has in the years', () => {
    const expected = REAL.events.filter(
      ({ date, entities }) => date.startsWith('2019') && entities.includes('apple'),
    );
    expect(first('2019 apple')).toMatchObject({ id: 'apple', eventsInYears: expected.length });
  });

  test('marks what was asked for, and shows the other name that was', () => {
    const hit = first('nca');
    expect(
      hit && 'name' in hit && [plain(hit.name), hit.otherName && marks(hit.otherName)],
    ).toEqual(['National Crime Agency', '[NCA]']);
    const slip = first('pritti pattel');
    expect(slip && 'name' in slip && marks(slip.name)).toBe('[Priti] [Patel]');
  });

  test('finds nothing for nothing, and for what is nowhere', () => {
    for (const query of ['', '  ', '–', 'qqqqzz', '?!', '1203']) {
      expect(searchDataset(query, real).groups, query).toEqual([]);
    }
  });

  test('answers from the names alone before the texts are there', () => {
    const early = searchDataset('patel', { ...real, texts: undefined });
    expect(early.complete).toBe(false);
    expect(early.groups[0]?.of).toBe('person');
    const later = searchDataset('patel', real);
    const ids = (hits: typeof early) =>
      hits.groups
        .filter(({ of }) => of === 'person')
        .flatMap(({ hits }) => hits.map(({ id }) => id));
    expect(ids(later).slice(0, ids(early).length)).toEqual(ids(early).slice(0, ids(later).length));
  });
});

test('of a very large dataset those most is told of answer first, and first of all', () => {
  const entities = Array.from({ length: 6000 }, (_, i) =>
    named(`e${i}`, 'person', `Marlow ${i}`, 'A person.'),
  );
  const events = [eventOf('2019-01-02', 'It happens.', 'e5999', 'e42')];
  const dataset = { version: '1', date: '2026-11', sites: [], entities, events };
  const { names, firstNames, texts } = compileSearch(dataset);
  expect(firstNames?.kinds.length).toBeLessThan(entities.length);
  expect(compileSearch({ ...dataset, entities: entities.slice(0, 9) }).firstNames).toBeUndefined();
  const early = searchDataset('marlow', { names: firstNames ?? names, texts: undefined });
  const whole = searchDataset('marlow', { names, texts });
  const ids = ({ groups }: typeof early) => groups[0]?.hits.map(({ id }) => id);
  expect(ids(early)?.slice(0, 2)).toEqual(['e42', 'e5999']);
  expect(ids(early)?.slice(0, 2)).toEqual(ids(whole)?.slice(0, 2));
  expect(whole.groups[0]?.total).toBe(6000);
});

describe('the order', () => {
  const files = packaged({
    version: '1',
    date: '2026-11',
    sites: [],
    entities: [
      named('text', 'law', 'Zulu Act', 'It was asked for by Marlow.'),
      named('slip', 'law', 'Merlow Act', 'It is another.'),
      named('words', 'case', 'R v Marlow', 'A case.'),
      named('beginning', 'company', 'Marlow Systems', 'A maker.'),
      named('other', 'agency', 'Bureau of Locks', 'An agency.', ['Marlow']),
      named('exact', 'person', 'Marlow', 'A person.'),
      named('busy', 'person', 'Vera Marlow', 'A busy person.'),
      named('idle', 'person', 'Adam Marlow', 'An idle person.'),
    ],
    events: [
      eventOf('2018-01-02', 'Vera Marlow speaks.', 'busy'),
      eventOf('2019-01-02', 'A lock is opened for Marlow.', 'text'),
      eventOf('2019-05', 'Vera writes.', 'busy'),
    ],
  });

  test('exact name, other name, beginning, words, text, events; the most told of first', () => {
    expect(seen('marlow', files)).toEqual([
      'person: exact, busy, idle',
      'agency: other',
      'company: beginning',
      'case: words',
      'text: text',
      'event: 2019-05 busy, 2019-01-02 text, 2018-01-02 busy',
    ]);
  });

  test('slips are forgiven where no name is as asked, and come before texts', () => {
    expect(seen('merlow', files)).toEqual(['law: slip']);
    expect(seen('marlov', files)[0]).toBe('person: busy, idle, exact');
  });

  test('an accent, a hyphen and an apostrophe make no difference', () => {
    for (const query of ['Márlow', 'MARLOW', 'marlow’', '“marlow”', 'ｍａｒｌｏｗ']) {
      expect(seen(query, files)[0], query).toBe('person: exact, busy, idle');
    }
  });
});

describe('whatever is typed', () => {
  const vocabulary = [
    ...new Set(REAL.entities.flatMap(({ names }) => names.flatMap(({ text }) => foldWords(text)))),
  ];
  const slipped = fc
    .tuple(
      fc.constantFrom(...vocabulary),
      fc.nat(),
      fc.constantFrom('drop', 'double', 'swap', 'none'),
    )
    .map(([word, place, slip]) => {
      const at = place % word.length;
      if (slip === 'drop') return word.slice(0, at) + word.slice(at + 1);
      if (slip === 'double') return word.slice(0, at + 1) + word.slice(at);
      if (slip === 'swap')
        return word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2);
      return word;
    });
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.array(slipped, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    fc
      .tuple(slipped, fc.integer({ min: 1970, max: 2030 }))
      .map(([word, year]) => `${word} ${year}`),
  );
  const wordsOf = new Map(
    REAL.entities.map(({ id, name, names, background }) => [
      id,
      [name, ...[...names, ...background].map(({ text }) => text)].flatMap(foldWords),
    ]),
  );
  const wordsOfEvents = new Map(
    REAL.events.map(({ id, text, entities }) => [
      id,
      [...foldWords(text), ...entities.flatMap((entity) => wordsOf.get(entity) ?? [])],
    ]),
  );

  test('search never throws, and what it finds has each word but for the slips allowed', () => {
    fc.assert(
      fc.property(typed, (query) => {
        const { groups, words } = searchDataset(query, real);
        for (const { hits } of groups) {
          for (const hit of hits) {
            const own = ('entity' in hit ? wordsOfEvents : wordsOf).get(hit.id) ?? [];
            const joined = words.join('');
            const has = words.every((word) => own.some((one) => isNear(word, one)));
            expect(has || own.some((one) => one.startsWith(joined)), `${query}: ${hit.id}`).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a name finds its entity', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REAL.entities), ({ id, name }) => {
        const { groups } = searchDataset(name, real, { expanded: new Set(groupsOf(name)) });
        expect(groups.flatMap(({ hits }) => hits.map((hit) => hit.id))).toContain(id);
      }),
      { numRuns: 200 },
    );
  });
  const groupsOf = (name: string) => searchDataset(name, real).groups.map(({ of }) => of);
});

/** Whether some beginning of `word` is `asked` but for the slips allowed; by the whole matrix. */
function isNear(asked: string, word: string): boolean {
  const table: number[][] = [];
  for (let i = 0; i <= asked.length; i += 1) {
    table.push([i]);
    for (let j = 1; j <= word.length; j += 1) {
      const at = (a: number, b: number) => table[a]?.[b] ?? Number.POSITIVE_INFINITY;
      const swapped =
        i > 1 && j > 1 && asked[i - 1] === word[j - 2] && asked[i - 2] === word[j - 1];
      (table[i] as number[])[j] =
        i === 0
          ? j
          : Math.min(
              at(i - 1, j) + 1,
              at(i, j - 1) + 1,
              at(i - 1, j - 1) + (asked[i - 1] === word[j - 1] ? 0 : 1),
              swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
            );
    }
  }
  return Math.min(...(table[asked.length] as number[])) <= slipsAllowed(asked);
}
