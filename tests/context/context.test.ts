import { describe, expect, test } from 'vitest';
import { closestEvents, partAt } from '../../context/around-date.ts';
import { thenAndNow } from '../../context/as-of.ts';
import { composeRecords } from '../../context/entity-record.ts';
import { compareDates, firstDay, lastDay } from '../../context/partial-date.ts';
import { weighEvent } from '../../context/weigh-event.ts';
import type { Dataset } from '../../data/schema/dataset.ts';
import type { Entity, Period } from '../../data/schema/entity.ts';
import type { DatedEvent } from '../../data/schema/event.ts';
import { formatDate, formatMonth } from '../../language/format.ts';

const person = (
  id: string,
  periods: Omit<Period, 'sources'>[],
  related: string[] = [],
): Entity => ({
  id,
  kind: 'person',
  name: id,
  jurisdictions: ['GB'],
  names: [{ text: id }],
  background: [],
  periods: periods.map((period) => ({ ...period, sources: [] })),
  positions: [],
  provisions: [],
  related,
});

const happened = (date: string, entities: string[]): DatedEvent => ({
  id: `on-${date}`,
  date,
  kind: 'statement',
  jurisdictions: ['GB'],
  text: `Something on ${date}`,
  entities,
  sources: [],
});

const recordOf = (id: string, entities: Entity[], events: DatedEvent[] = []) => {
  const dataset: Dataset = { version: 'v', date: '2026-11', entities, events, sites: [] };
  const record = composeRecords(dataset).get(id);
  if (!record) throw new Error(`no ${id}`);
  return record;
};

describe('partial dates', () => {
  test('stand for the whole span they name', () => {
    expect([firstDay('2019'), lastDay('2019')]).toEqual(['2019-01-01', '2019-12-31']);
    expect([firstDay('2020-02'), lastDay('2020-02')]).toEqual(['2020-02-01', '2020-02-29']);
    expect([firstDay('2019-10-04'), lastDay('2019-10-04')]).toEqual(['2019-10-04', '2019-10-04']);
  });

  test('are shown no more precise than they are', () => {
    expect(['2019', '2019-10', '2019-10-04'].map(formatDate)).toEqual([
      '2019',
      'Oct 2019',
      '4 Oct 2019',
    ]);
    expect(formatMonth('2019-10-04')).toBe('Oct 2019');
  });

  test('order by their first day, the less precise first', () => {
    expect(['2019-10-04', '2019', '2020', '2019-01-01'].sort(compareDates)).toEqual([
      '2019',
      '2019-01-01',
      '2019-10-04',
      '2020',
    ]);
  });
});

describe('then and now', () => {
  const patel = person('patel', [
    { text: 'Home Secretary', from: '2019-07-24', to: '2022-09-06', leads: ['office'] },
    { text: 'Shadow Foreign Secretary', from: '2024-11-04', confirmed: '2025-10' },
    { text: 'Member of Parliament', from: '2010-05', confirmed: '2025-10' },
  ]);
  const braverman = person('braverman', [
    { text: 'Home Secretary', from: '2022-09-06', to: '2022-10-19', leads: ['office'] },
  ]);
  const office = person('office', []);
  const facts = (id: string, published?: string) => {
    const { onDate, now, unchanged } = thenAndNow(
      recordOf(id, [patel, braverman, office]),
      published,
      '2026-11-23',
    );
    return { onDate: onDate?.map(({ text }) => text), now: now.map(({ text }) => text), unchanged };
  };

  test('gives the roles held on the article’s day, and what is new since', () => {
    expect(facts('patel', '2020-06-11')).toEqual({
      onDate: ['Home Secretary', 'Member of Parliament'],
      now: ['Shadow Foreign Secretary'],
      unchanged: false,
    });
  });

  test('says nothing of then when the date is unknown', () => {
    expect(facts('patel').onDate).toBeUndefined();
  });

  test('says it once when nothing changed', () => {
    expect(facts('patel', '2025-01-01').unchanged).toBe(true);
  });

  test('does not say now of what no source confirms within a year', () => {
    const staleOn = (today: string) =>
      thenAndNow(recordOf('patel', [patel, office]), undefined, today).stale;
    expect(staleOn('2026-10-31')).toBe(false);
    expect(staleOn('2026-11-01')).toBe(true);
  });

  test('an office shows who held it', () => {
    expect(facts('office', '2020-06-11').onDate).toEqual(['Home Secretary: patel']);
  });

  test('a body’s own card does not name it again in the title of who led it', () => {
    const led = person('owens', [
      { text: 'Director General of the National Crime Agency', from: '2016-01', leads: ['nca'] },
    ]);
    const nca = { ...person('nca', []), name: 'National Crime Agency' };
    const { now } = thenAndNow(recordOf('nca', [led, nca]), undefined, '2026-11-23');
    expect(now.map(({ text }) => text)).toEqual(['Director General: owens']);
  });

  test('on the day of handing over the successor counts', () => {
    expect(facts('office', '2022-09-06').onDate).toEqual(['Home Secretary: braverman']);
  });
});

describe('events around an article', () => {
  const years = ['2014', '2016', '2018', '2020-06-11', '2021', '2022', '2023', '2024'];
  const events = years.map((date) => happened(date, ['a']));

  test('an event on the article’s own day comes before it', () => {
    expect(partAt(events, '2020-06-11').before.at(-1)?.date).toBe('2020-06-11');
  });

  test('the closest are the last before, what came right after and the latest', () => {
    const { before, since } = closestEvents(events, '2019-01-01');
    expect(before.map(({ date }) => date)).toEqual(['2016', '2018']);
    expect(since.map(({ date }) => date)).toEqual(['2020-06-11', '2021', '2024']);
  });

  test('those that concern others the article names matter more, somebody’s appointment less', () => {
    const about = [
      happened('2018-01', ['letter', 'a', 'barr', 'dutton']),
      { ...happened('2018-06', ['mccallum', 'mi5', 'a']), kind: 'appointment' as const },
      happened('2020', ['a']),
      happened('2023', ['a', 'barr']),
      happened('2024', ['x', 'y', 'a']),
    ];
    const weigh = (event: DatedEvent) =>
      weighEvent(event, { entity: 'a', mentioned: new Set(['a', 'barr', 'dutton']) });
    const { before, since } = closestEvents(about, '2019-01-01', { before: 1, since: 2 }, weigh);
    expect(before.map(({ date }) => date)).toEqual(['2018-01']);
    expect(since.map(({ date }) => date)).toEqual(['2023', '2024']);
  });

  test('a side with few events leaves its room to the other', () => {
    const shown = (published: string, room = { before: 1, since: 2 }) => {
      const { before, since } = closestEvents(events, published, room);
      return [...before, ...since].map(({ date }) => date);
    };
    expect(shown('2026-01-01')).toEqual(['2022', '2023', '2024']);
    expect(shown('2010-01-01')).toEqual(['2014', '2016', '2024']);
    expect(shown('2021-06-01', { before: 1, since: 1 })).toEqual(['2021', '2024']);
    expect(shown('2019-01-01')).toEqual(['2018', '2020-06-11', '2024']);
  });

  test('related are those named by hand, then those with the most shared events', () => {
    const entities = ['a', 'b', 'c', 'd'].map((id) => person(id, [], id === 'a' ? ['d'] : []));
    const shared = [
      happened('2019', ['a', 'b']),
      happened('2020', ['a', 'c']),
      happened('2021', ['a', 'c']),
    ];
    expect(recordOf('a', entities, shared).related.map(({ id }) => id)).toEqual(['d', 'c', 'b']);
  });
});
