import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isoDay } from '../../context/partial-date.ts';
import { checkDataset } from '../../data/check-dataset.ts';
import { compileDataset, describe as describeProblem } from '../../data/compile-dataset.ts';
import { readDataset } from '../../data/read-dataset.ts';
import { DATA_FOLDER } from '../../tools/folders.ts';

const SOURCE =
  '{ url: https://example.org/a, publisher: A, kind: press, published: 2019, checked: 2026-11 }';
const ENTITY = `name: Ada
jurisdictions: [GB]
names: [Ada]
background:
  - text: She wrote a program.
    source: ${SOURCE}
`;
const EVENT = `- id: something
  date: 2019-10-04
  kind: statement
  jurisdictions: [GB]
  text: Something happens.
  entities: [ada]
  source: ${SOURCE}
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cleartext-'));
  write('entities/people/ada.yaml', ENTITY);
  write('events/2019.yaml', EVENT);
  write('sites.yaml', '- { host: example.org, name: Example, country: GB, kind: news }');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function problems(): string[] {
  const written = readDataset(folder);
  return [...written.problems, ...checkDataset(written, '2026-11-23')].map(describeProblem);
}

test('the project’s own dataset has no problem', () => {
  expect(() => compileDataset(DATA_FOLDER, isoDay(new Date()))).not.toThrow();
});

test('a sound dataset compiles, with a version that names its content', () => {
  const { version, date } = compileDataset(folder, '2026-11-23');
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(date).toBe('2026-11');
  write('events/2019.yaml', EVENT.replace('Something', 'Another thing'));
  expect(compileDataset(folder, '2026-11-23').version).not.toBe(version);
});

describe('bad data is named with file, field and remedy', () => {
  const broken: [string, string, string, string][] = [
    [
      'an unknown field',
      'entities/people/ada.yaml',
      `${ENTITY}nick: A\n`,
      'ada.yaml nick: is not a known field',
    ],
    [
      'no source',
      'entities/people/ada.yaml',
      ENTITY.replace(/ {4}source.*\n/, ''),
      'background[0].source: ',
    ],
    [
      'a wrong date',
      'events/2019.yaml',
      EVENT.replace('2019-10-04', '2019-13'),
      '[0].date: "2019-13" is not a date',
    ],
    [
      'a day that never was',
      'events/2019.yaml',
      EVENT.replace('2019-10-04', '2019-02-30'),
      'not a day of the calendar',
    ],
    [
      'a wrong year',
      'events/2019.yaml',
      EVENT.replace('2019-10-04', '2018-10-04'),
      'does not belong in the year 2019',
    ],
    ['the future', 'events/2019.yaml', EVENT.replace('2019-10-04', '2027-10-04'), 'in the future'],
    [
      'an unknown id',
      'events/2019.yaml',
      EVENT.replace('[ada]', '[eve]'),
      'no entity has the id "eve"',
    ],
    [
      'http',
      'events/2019.yaml',
      EVENT.replace('https:', 'http:'),
      'is not a full https:// address',
    ],
    ['a home page', 'events/2019.yaml', EVENT.replace('org/a', 'org/'), 'a home page'],
    ['a tag page', 'events/2019.yaml', EVENT.replace('org/a', 'org/tag/a'), 'a list of articles'],
    [
      'a judging word',
      'events/2019.yaml',
      EVENT.replace('Something happens', 'Ada slams Eve'),
      '"slams" judges',
    ],
    [
      'a missing anchor',
      'events/2019.yaml',
      EVENT.replace(/source: .*/, 'source: *lost'),
      'Unresolved alias',
    ],
    ['broken YAML', 'events/2019.yaml', '- id: [', 'is not YAML'],
    [
      'a source that disagrees',
      'events/2019.yaml',
      EVENT.replace('publisher: A', 'publisher: B'),
      'make them agree',
    ],
    [
      'tracking words in an address',
      'events/2019.yaml',
      EVENT.replace('org/a', 'org/a?utm_source=b'),
      'carries tracking words: cut them off',
    ],
    [
      'a word that will not stay true',
      'events/2019.yaml',
      EVENT.replace('Something happens', 'Something happens this week'),
      '"this week" will not stay true',
    ],
    [
      'an entity named twice',
      'events/2019.yaml',
      EVENT.replace('[ada]', '[ada, ada]'),
      'names it twice: remove one',
    ],
    [
      'a text too long for a card',
      'events/2019.yaml',
      EVENT.replace('Something happens', 'Something happens '.repeat(12)),
      'a card has room for 200',
    ],
    [
      'a provision of what is no law',
      'entities/people/ada.yaml',
      `${ENTITY}provisions: [{ kind: hacking, text: She may., source: ${SOURCE} }]\n`,
      'is for laws',
    ],
    [
      'the birth of a living person',
      'entities/people/ada.yaml',
      `${ENTITY}lifetime: { from: 1815, source: ${SOURCE} }\n`,
      'of the living is private',
    ],
    [
      'an event before the entity began',
      'entities/people/ada.yaml',
      `${ENTITY}lifetime: { from: 2020, to: 2021, source: ${SOURCE} }\n`,
      '2019-10-04 is before ada began (2020)',
    ],
    [
      'an event after the entity ended',
      'entities/people/ada.yaml',
      `${ENTITY}lifetime: { from: 1815, to: 1852-11-27, source: ${SOURCE} }\n`,
      '2019-10-04 is after ada ended (1852-11-27)',
    ],
    [
      'a site with www',
      'sites.yaml',
      '- { host: www.example.org, name: E, country: GB, kind: news }',
      'is not a host',
    ],
  ];

  test.each(broken)('%s', (_, path, content, expected) => {
    write(path, content);
    expect(problems().join('\n')).toContain(expected);
    expect(() => compileDataset(folder, '2026-11-23')).toThrow(expected);
  });

  test('a name two entities share without a condition', () => {
    write('entities/people/ada-two.yaml', ENTITY);
    expect(problems().join('\n')).toContain('"Ada" is also a name of ');
  });

  test('names that differ only in accents or quotes are the same', () => {
    write('entities/people/ada.yaml', ENTITY.replace('[Ada]', '["Ada’s café", "Ada\'s cafe"]'));
    expect(problems().join('\n')).toContain('lists "Ada\'s cafe" twice');
  });

  test('one role twice at a time, and two people in one office', () => {
    const role = (dates: string) =>
      `{ title: Minister, leads: [office], ${dates}, source: ${SOURCE} }`;
    write('entities/government/office.yaml', ENTITY.replaceAll('Ada', 'Office'));
    write(
      'entities/people/ada.yaml',
      `${ENTITY}roles: [${role('from: 2015, to: 2018-06-01')}, ${role('from: 2017, to: 2019')}]\n`,
    );
    expect(problems().join('\n')).toContain('overlaps "Minister" from 2015');

    write('entities/people/ada.yaml', `${ENTITY}roles: [${role('from: 2015, to: 2018-06-01')}]\n`);
    const eve = ENTITY.replaceAll('Ada', 'Eve');
    write('entities/people/eve.yaml', `${eve}roles: [${role('from: 2018-05-01, to: 2019')}]\n`);
    expect(problems().join('\n')).toContain('overlaps Ada as Minister of office');
    write('entities/people/eve.yaml', `${eve}roles: [${role('from: 2018-06-01, to: 2019')}]\n`);
    expect(problems()).toEqual([]);
  });

  test('two states of a law at once', () => {
    const status = (state: string, dates: string) =>
      `{ text: ${state}, state: ${state}, ${dates}, source: ${SOURCE} }`;
    write(
      'entities/laws/act.yaml',
      `${ENTITY.replaceAll('Ada', 'Act')}status: [${status('passed', 'from: 2018, to: 2020')}, ${status('in-force', 'from: 2019, confirmed: 2026')}]\n`,
    );
    expect(problems().join('\n')).toContain('says in-force while it is passed (from 2018)');
  });

  test('an event told twice in other words is worth a look', () => {
    write(
      'events/2019.yaml',
      `${EVENT.replace('Something happens', 'Ada publishes the first program')}
${EVENT.replace('something', 'other').replace('Something happens', 'The first program Ada publishes')}`,
    );
    expect(problems()).toEqual([
      'warning: events/2019.yaml other: reads like the event something: remove one if it is the same',
    ]);
  });

  test('what is said of today but was not checked for a year is worth a look', () => {
    const old = SOURCE.replace('2026-11', '2025-06');
    write(
      'entities/people/ada.yaml',
      `${ENTITY}roles: [{ title: Minister, from: 2019, confirmed: 2025, source: ${old.replace('/a', '/b')} }]\n`,
    );
    expect(problems().join('\n')).toMatch(/^warning: .*roles\[0\]: is said of today/);
  });

  test('a role that ends before it begins, and one neither ended nor confirmed', () => {
    const role = (more: string) =>
      `${ENTITY}roles: [{ title: Minister, from: 2019, ${more} source: ${SOURCE} }]\n`;
    write('entities/people/ada.yaml', role('to: 2018,'));
    expect(problems().join('\n')).toContain('ends (2018) before it begins (2019)');
    write('entities/people/ada.yaml', role(''));
    expect(problems().join('\n')).toContain('needs either `to`');
  });
});
