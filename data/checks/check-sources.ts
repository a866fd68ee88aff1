import { compareDates, firstDay } from '../../context/partial-date.ts';
import type { Problem, WrittenDataset } from '../read-dataset.ts';
import type { Source } from '../schema/source.ts';
import { problem } from './problem.ts';

interface Citation {
  file: string;
  field: string;
  source: Source;
}

/** Every use of a source, with the place it is used in. */
export function* sourcesOf({ entities, events, fileOf }: WrittenDataset): Generator<Citation> {
  for (const entity of entities) {
    const file = fileOf.get(`entity:${entity.id}`) ?? '';
    const { background, periods, positions, provisions, lifetime } = entity;
    const parts = { background, periods, positions, provisions, lifetime: lifetime && [lifetime] };
    for (const [field, statements = []] of Object.entries(parts)) {
      for (const [index, { sources }] of statements.entries()) {
        for (const source of sources) yield { file, field: `${field}[${index}].source`, source };
      }
    }
  }
  for (const event of events) {
    const file = fileOf.get(`event:${event.id}`) ?? '';
    for (const source of event.sources) yield { file, field: `${event.id}.source`, source };
  }
}

/** Addresses that are not specific, dates that cannot be, and sources two places describe differently. */
export function checkSources(written: WrittenDataset, today: string): Problem[] {
  const first = new Map<string, Citation>();
  return [...sourcesOf(written)].flatMap((citation) => {
    const { file, field, source } = citation;
    const other = first.get(source.url) ?? citation;
    first.set(source.url, other);
    return [...mistakesOf(source, today), ...disagreements(source, other)].map((message) =>
      problem(file, field, message),
    );
  });
}

function mistakesOf({ url, published, checked }: Source, today: string): string[] {
  const mistakes: string[] = [];
  const vague = vagueness(new URL(url));
  if (vague) mistakes.push(`${url} is ${vague}: name the page that says it`);
  if (TRACKING.test(url)) mistakes.push(`${url} carries tracking words: cut them off`);
  if (firstDay(checked) > today) {
    mistakes.push(`was checked in the future (${checked}): correct it`);
  }
  if (published === 'undated') return mistakes;
  if (firstDay(published) > today) {
    mistakes.push(`published ${published} is in the future: correct it`);
  }
  if (compareDates(checked, published.slice(0, 7)) < 0) {
    mistakes.push(`was checked (${checked}) before it was published: correct it`);
  }
  return mistakes;
}

function disagreements(source: Source, other: Citation): string[] {
  return (['publisher', 'kind', 'published'] as const)
    .filter((key) => other.source[key] !== source[key])
    .map(
      (key) =>
        `gives ${source.url} the ${key} "${source[key]}", but ${other.file} (${other.field}) says "${other.source[key]}": make them agree`,
    );
}

const TRACKING = /[?&](utm_\w+|fbclid|gclid|mc_cid)=/;

const SHORTENERS = new Set([
  'bit.ly',
  't.co',
  'tinyurl.com',
  'goo.gl',
  'ow.ly',
  'buff.ly',
  'is.gd',
]);

function vagueness(url: URL): string | undefined {
  if (SHORTENERS.has(url.hostname)) return 'a shortened address';
  if (/^\/([a-z]{2}\/?|index\.\w+)?$/.test(url.pathname) && url.search === '') return 'a home page';
  if (/^\/search\b/.test(url.pathname) || url.searchParams.has('q')) return 'a search page';
  if (/^\/(tags?|topics?|category|author)\//.test(url.pathname)) return 'a list of articles';
  return undefined;
}
