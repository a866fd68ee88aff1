import type { EntityRecord } from '../../context/entity-record.ts';

/** A person of the tests' own, with what a card shows. */
export function recordOf(id: string, name: string): EntityRecord {
  const sources = [
    {
      url: 'https://example.org/a',
      publisher: 'Example Press',
      kind: 'press' as const,
      published: '2019-10-04',
      checked: '2026-11',
    },
  ];
  return {
    entity: {
      id,
      kind: 'person',
      name,
      jurisdictions: ['GB'],
      names: [{ text: name }],
      background: [{ text: `${name} wrote an example.`, sources }],
      periods: [],
      positions: [],
      provisions: [],
      related: [],
    },
    leaders: [],
    events: [
      {
        id: `${id}-2019`,
        date: '2019-01-02',
        kind: 'statement',
        jurisdictions: ['GB'],
        text: `${name} spoke.`,
        entities: [id],
        sources,
      },
    ],
    related: [],
    dataset: { version: '1', date: '2026-11' },
  };
}
