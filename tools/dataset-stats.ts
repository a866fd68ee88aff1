import { parseArgs } from 'node:util';
import { isoDay } from '../context/partial-date.ts';
import { compileDataset } from '../data/compile-dataset.ts';
import type { Dataset } from '../data/schema/dataset.ts';
import { DATA_FOLDER } from './folders.ts';

/** `npm run dataset:stats [-- --json]`: how much the dataset holds. */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    data: { type: 'string', default: DATA_FOLDER },
  },
});

const stats = countDataset(compileDataset(values.data, isoDay(new Date())));
if (values.json) console.log(JSON.stringify(stats));
else
  console.table(Object.fromEntries(Object.entries(stats).filter(([, n]) => typeof n !== 'object')));
if (!values.json) console.table(stats.byKind);

function countDataset({ entities, events, sites, version, date }: Dataset) {
  const statements = [
    ...events,
    ...entities.flatMap((entity) => [...entity.background, ...entity.periods, ...entity.positions]),
  ];
  const addresses = new Set(statements.flatMap(({ sources }) => sources.map(({ url }) => url)));
  return {
    entities: entities.length,
    events: events.length,
    sources: addresses.size,
    names: entities.reduce((sum, { names }) => sum + names.length, 0),
    sites: sites.length,
    byKind: countBy(entities.map(({ kind }) => kind)),
    byJurisdiction: countBy(entities.flatMap(({ jurisdictions }) => jurisdictions)),
    version,
    date,
  };
}

function countBy(values: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values.sort()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
