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
else {
  console.table(Object.fromEntries(Object.entries(stats).filter(([, n]) => typeof n !== 'object')));
  for (const [name, counts] of Object.entries(stats)) {
    if (typeof counts !== 'object') continue;
    console.log(name);
    console.table(counts);
  }
}

function countDataset({ entities, events, sites, version, date }: Dataset) {
  const said = entities.flatMap(({ background, periods, positions, provisions, lifetime }) => [
    ...background,
    ...periods,
    ...positions,
    ...provisions,
    ...(lifetime ? [lifetime] : []),
  ]);
  const citations = [...said, ...events].flatMap(({ sources }) => sources);
  const sources = [...new Map(citations.map((source) => [source.url, source])).values()];
  const names = entities.flatMap(({ names }) => names);
  return {
    entities: entities.length,
    events: events.length,
    sources: sources.length,
    statements: said.length,
    citations: citations.length,
    names: names.length,
    sites: sites.length,
    siteCountries: new Set(sites.map(({ country }) => country)).size,
    byKind: countBy(entities.map(({ kind }) => kind)),
    byJurisdiction: countBy(entities.flatMap(({ jurisdictions }) => jurisdictions)),
    eventsByDecade: countBy(events.map(({ date }) => `${date.slice(0, 3)}0s`)),
    eventsByKind: countBy(events.map(({ kind }) => kind)),
    sourcesByKind: countBy(sources.map(({ kind }) => kind)),
    namesByLanguage: countBy(names.flatMap(({ language }) => language ?? [])),
    provisionsByKind: countBy(entities.flatMap(({ provisions }) => provisions.map((p) => p.kind))),
    version,
    date,
  };
}

function countBy(values: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values.sort()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
