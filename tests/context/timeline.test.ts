import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventsPerYear, leadingPlaces, rankOf } from '../../context/events-per-year.ts';
import { eventsAsCsv, eventsAsJson } from '../../context/export-events.ts';
import { roleSpans, yearsOf } from '../../context/role-spans.ts';
import { parseTimelineAddress, writeTimelineAddress } from '../../context/timeline-address.ts';
import {
  groupByYear,
  rowsMatching,
  rowsWithin,
  timelineRows,
} from '../../context/timeline-rows.ts';
import { type TimelineView, WHOLE_TIMELINE } from '../../context/timeline-view.ts';
import type { DatedEvent } from '../../data/schema/event.ts';
import { recordOf } from '../dom/record.ts';

const SOURCE = {
  url: 'https://example.org/a',
  publisher: 'Example',
  kind: 'press' as const,
  published: '2019',
  checked: '2026-11',
};
const event = (id: string, date: string, more: Partial<DatedEvent> = {}): DatedEvent => ({
  id,
  date,
  kind: 'law',
  jurisdictions: ['GB'],
  text: `What happened: ${id}.`,
  entities: ['ada'],
  sources: [SOURCE],
  ...more,
});
const EVENTS = [
  event('first', '1994-06', { jurisdictions: ['US'], kind: 'court' }),
  event('second', '2019-10-04', { jurisdictions: ['FR', 'US'], text: 'A vote on clé keys.' }),
  event('third', '2019-11', { entities: ['bob'] }),
  event('fourth', '2021', { jurisdictions: ['DE'], entities: ['ada', 'bob'] }),
];
const NAMES: Record<string, string> = { ada: 'Ada Example', bob: 'Bób' };
const ROWS = timelineRows(EVENTS, (id) => NAMES[id] ?? id);

const matching = (part: Partial<TimelineView>) =>
  rowsMatching(ROWS, { ...WHOLE_TIMELINE, ...part }).map(({ event }) => event.id);

describe('the address', () => {
  test('names every part of a view', () => {
    expect(
      parseTimelineAddress(
        '#entity=priti-patel&from=2019&to=2022&place=GB,US&kind=law,court&text=open%20letter&order=oldest',
      ),
    ).toEqual({
      entity: 'priti-patel',
      from: 2019,
      to: 2022,
      places: ['GB', 'US'],
      kinds: ['law', 'court'],
      text: 'open letter',
      order: 'oldest',
    });
  });

  test.each([
    '',
    '#',
    '#entity=Not An Id&from=next&to=20199&place=gb,&kind=gossip,toString&order=sideways',
    '#from=2022&to=2019',
    '#%E0%A4%A&&==&unknown=1',
  ])('ignores what cannot be: %s', (hash) => {
    expect(parseTimelineAddress(hash)).toEqual(WHOLE_TIMELINE);
  });

  test('is empty for the whole timeline', () => {
    expect(writeTimelineAddress(WHOLE_TIMELINE)).toBe('');
  });

  test('stays readable', () => {
    const view = { ...WHOLE_TIMELINE, places: ['GB', 'US'], text: 'a & b' };
    expect(writeTimelineAddress(view)).toBe('place=GB,US&text=a%20%26%20b');
  });

  test('written and read again is the same view', () => {
    const year = fc.option(fc.integer({ min: 1000, max: 2999 }), { nil: undefined });
    const views = fc.record({
      entity: fc.option(fc.constantFrom('ada', 'bob-2'), { nil: undefined }),
      from: year,
      to: year,
      places: fc.uniqueArray(fc.constantFrom('GB', 'US', 'INT', 'EU')),
      kinds: fc.uniqueArray(fc.constantFrom('law' as const, 'court' as const, 'policy' as const)),
      text: fc.string({ maxLength: 200 }),
      order: fc.constantFrom('newest' as const, 'oldest' as const),
    });
    fc.assert(
      fc.property(views, (view) => {
        fc.pre(!(view.from !== undefined && view.to !== undefined && view.from > view.to));
        expect(parseTimelineAddress(`#${writeTimelineAddress(view)}`)).toEqual(view);
      }),
    );
  });

  test('whatever it says, a view can be shown', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        const view = parseTimelineAddress(hash);
        expect(parseTimelineAddress(writeTimelineAddress(view))).toEqual(view);
      }),
    );
  });
});

describe('filters', () => {
  test('nothing chosen leaves nothing out', () => {
    expect(matching({})).toEqual(['first', 'second', 'third', 'fourth']);
  });

  test('an entity, a place and a kind each narrow', () => {
    expect(matching({ entity: 'bob' })).toEqual(['third', 'fourth']);
    expect(matching({ places: ['US'] })).toEqual(['first', 'second']);
    expect(matching({ places: ['US', 'DE'] })).toEqual(['first', 'second', 'fourth']);
    expect(matching({ kinds: ['court'] })).toEqual(['first']);
    expect(matching({ entity: 'ada', places: ['US'], kinds: ['law'] })).toEqual(['second']);
  });

  test('every word of the text must be said, with or without accents', () => {
    expect(matching({ text: '  CLE vote ' })).toEqual(['second']);
    expect(matching({ text: 'cle election' })).toEqual([]);
  });

  test('names of entities are found too', () => {
    expect(matching({ text: 'bob' })).toEqual(['third', 'fourth']);
  });

  test('both ends of a span of years belong to it', () => {
    const within = (from?: number, to?: number) =>
      rowsWithin(ROWS, { from, to }).map(({ event }) => event.id);
    expect(within(2019, 2021)).toEqual(['second', 'third', 'fourth']);
    expect(within(undefined, 1994)).toEqual(['first']);
    expect(within(2020)).toEqual(['fourth']);
  });

  test('years come newest or oldest first, and so do their events', () => {
    const order = (order: TimelineView['order']) =>
      groupByYear(ROWS, order).map(({ year, rows }) => [year, ...rows.map((row) => row.event.id)]);
    expect(order('newest')).toEqual([
      [2021, 'fourth'],
      [2019, 'third', 'second'],
      [1994, 'first'],
    ]);
    expect(order('oldest')).toEqual([
      [1994, 'first'],
      [2019, 'second', 'third'],
      [2021, 'fourth'],
    ]);
  });
});

describe('events per year', () => {
  test('the most frequent places lead', () => {
    expect(leadingPlaces(EVENTS, 2)).toEqual(['US', 'DE']);
  });

  test('every event counts once, and no year is left out', () => {
    const counts = eventsPerYear(ROWS, [1994, 2021], { leading: ['US', 'GB'], chosen: [] });
    expect(counts).toHaveLength(28);
    expect(counts[1]).toEqual({ year: 1995, total: 0, counts: [0, 0, 0] });
    expect(counts[25]).toEqual({ year: 2019, total: 2, counts: [1, 1, 0] });
    expect(counts[27]).toEqual({ year: 2021, total: 1, counts: [0, 0, 1] });
  });

  test('an event counts for the first place that leads, of those chosen', () => {
    expect(rankOf(['FR', 'US', 'GB'], ['GB', 'US'], [])).toBe(1);
    expect(rankOf(['FR', 'US', 'GB'], ['GB', 'US'], ['GB'])).toBe(0);
    expect(rankOf(['FR', 'US'], ['GB', 'US'], ['FR'])).toBe(2);
  });
});

describe('roles as bars', () => {
  const { entity, ...rest } = recordOf('ada', 'Ada Example');
  const spans = (periods: typeof entity.periods) =>
    roleSpans({ ...rest, entity: { ...entity, periods } }, '2026-07-02').map(
      ({ text, start, end }) => [text, Math.round(start * 10) / 10, Math.round(end * 10) / 10],
    );

  test('begin at their first day and go on to today where they have no end', () => {
    expect(
      spans([
        { text: 'Minister', from: '2019-07', confirmed: '2026-01', sources: [SOURCE] },
        { text: 'Member', from: '2010', to: '2011', sources: [SOURCE] },
      ]),
    ).toEqual([
      ['Member', 2010, 2012],
      ['Minister', 2019.5, 2026.5],
    ]);
  });

  test('a body has those who led it', () => {
    const period = { text: 'Director', from: '2020', to: '2021', sources: [SOURCE] };
    const led = { ...rest, entity, leaders: [{ name: 'Bob', period }] };
    expect(roleSpans(led, '2026-07-02')[0]?.text).toBe('Bob, Director');
  });

  test('a day is a part of its year', () => {
    expect(yearsOf('2019-01-01')).toBe(2019);
    expect(yearsOf('2020-07-02')).toBeCloseTo(2020.5, 2);
  });
});

describe('saved events', () => {
  test('a table has a line each, with quotes where they are needed', () => {
    const [heads, line] = eventsAsCsv([
      event('said', '2019-10', { text: 'She said "no", twice.', jurisdictions: ['GB', 'US'] }),
    ]).split('\r\n');
    expect(heads).toBe('date,kind,jurisdictions,text,entities,sources,id');
    expect(line).toBe('2019-10,law,GB US,"She said ""no"", twice.",ada,https://example.org/a,said');
  });

  test('JSON has them as published', () => {
    expect(JSON.parse(eventsAsJson(EVENTS))).toEqual(EVENTS);
  });
});
