import { type EventKind, type TimelineView, WHOLE_TIMELINE } from './timeline-view.ts';

/** Every kind once; the compiler misses one that is left out. */
const KINDS: Record<EventKind, true> = {
  law: true,
  court: true,
  policy: true,
  statement: true,
  report: true,
  product: true,
  investigation: true,
  incident: true,
  hearing: true,
  appointment: true,
  organisation: true,
};

/** The longest text of an address that is searched for, in UTF-16 units. */
const LONGEST_TEXT = 200;

/**
 * The view a permanent address names, from its part after `#`:
 * `#entity=priti-patel&from=2019&to=2022&place=GB,US&kind=law&text=key&order=oldest`.
 * What cannot be is ignored.
 */
export function parseTimelineAddress(hash: string): TimelineView {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const entity = fields.get('entity') ?? '';
  return {
    entity: /^[a-z0-9]+(-[a-z0-9]+)*$/.test(entity) ? entity : undefined,
    ...parseYears(fields.get('from'), fields.get('to')),
    places: listOf(fields.get('place')).filter((place) => /^([A-Z]{2}|INT)$/.test(place)),
    kinds: listOf(fields.get('kind')).filter(isKind),
    text: (fields.get('text') ?? '').slice(0, LONGEST_TEXT),
    order: fields.get('order') === 'oldest' ? 'oldest' : WHOLE_TIMELINE.order,
  };
}

/** The part of the address after `#`, without it; empty for the whole timeline. */
export function writeTimelineAddress(view: TimelineView): string {
  const fields = {
    entity: view.entity,
    from: view.from?.toString(),
    to: view.to?.toString(),
    place: view.places.join(','),
    kind: view.kinds.join(','),
    text: view.text,
    order: view.order === WHOLE_TIMELINE.order ? '' : view.order,
  };
  return Object.entries(fields)
    .filter((field): field is [string, string] => Boolean(field[1]))
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&');
}

const isKind = (kind: string): kind is EventKind => Object.hasOwn(KINDS, kind);

const listOf = (text: string | null): string[] => [
  ...new Set((text ?? '').split(',').filter(Boolean)),
];

/** Years that end before they begin are ignored. */
function parseYears(from: string | null, to: string | null): Pick<TimelineView, 'from' | 'to'> {
  const years = { from: parseYear(from), to: parseYear(to) };
  const backwards = years.from !== undefined && years.to !== undefined && years.from > years.to;
  return backwards ? { from: undefined, to: undefined } : years;
}

const parseYear = (text: string | null): number | undefined =>
  text !== null && /^[12]\d{3}$/.test(text) ? Number(text) : undefined;
