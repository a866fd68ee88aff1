import type { Source } from '../data/schema/source.ts';
import { formatDate, formatMonth } from '../language/format.ts';
import { say } from '../language/say.ts';
import { checkedIn, publication } from './describe-source.ts';
import type { EntityRecord } from './entity-record.ts';
import { distinct } from './sources-of.ts';

/** The forms a citation can be copied in. */
export const CITATION_FORMATS = ['plain', 'markdown', 'bibtex'] as const;

export type CitationFormat = (typeof CITATION_FORMATS)[number];

/**
 * What a card says of an entity, with the sources that say so.
 *
 * @param today ISO day on which it is cited
 */
export function citeAs(format: CitationFormat, record: EntityRecord, today: string): string {
  return CITE[format](record, today);
}

const CITE: Record<CitationFormat, (record: EntityRecord, today: string) => string> = {
  plain: citePlain,
  markdown: citeMarkdown,
  bibtex: citeBibtex,
};

/** Numbered statements below the name, the sources below them. */
function citePlain(record: EntityRecord, today: string): string {
  const { name, background } = record.entity;
  const sources = citedSources(record);
  const mark = (source: Source) => `[${sources.findIndex(({ url }) => url === source.url) + 1}]`;
  return [
    name,
    ...background.map(({ text, sources }) => `${text} ${sources.map(mark).join('')}`),
    '',
    ...sources.map((source) => `${mark(source)} ${inFull(source)}`),
    '',
    origin(record, today),
  ].join('\n');
}

/** `“Letter to Facebook”, GOV.UK, 4 Oct 2019, https://… (checked Nov 2026)` */
function inFull(source: Source): string {
  const title = source.title && say('citeTitle', source.title);
  const named = [title, publication(source), source.url].filter(Boolean).join(', ');
  return `${named} (${checkedIn(source)})`;
}

function citeMarkdown(record: EntityRecord, today: string): string {
  const { name, background } = record.entity;
  const statements = background.map(
    ({ text, sources }) => `${escapeMarkdown(text)} (${sources.map(markdownLink).join('; ')})`,
  );
  return [`**${escapeMarkdown(name)}**`, ...statements, escapeMarkdown(origin(record, today))].join(
    '\n\n',
  );
}

function markdownLink(source: Source): string {
  const named = [source.title, publication(source)].filter(Boolean).join(', ');
  return `[${escapeMarkdown(named)}](<${encodeEach(source.url, /[<>\\]/g)}>), ${checkedIn(source)}`;
}

/** Whatever Markdown could read as more than text. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/^(\d+)([.)])|^([-+])/gm, '$1\\$2$3');
}

function citeBibtex(record: EntityRecord, today: string): string {
  const taken = new Set<string>();
  return citedSources(record)
    .map((source) => bibtexEntry(keyOf(source, record, taken), source, record, today))
    .join('\n\n');
}

/** `priti-patel-uk-home-office-2019`, with a number where it is taken. */
function keyOf(
  { publisher, published }: Source,
  { entity }: EntityRecord,
  taken: Set<string>,
): string {
  const words = publisher.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const year = published === 'undated' ? 'undated' : published.slice(0, 4);
  const wanted = [entity.id, slug, year].filter(Boolean).join('-');
  let key = wanted;
  for (let nth = 2; taken.has(key); nth++) key = `${wanted}-${nth}`;
  taken.add(key);
  return key;
}

function bibtexEntry(key: string, source: Source, record: EntityRecord, today: string): string {
  const { title, publisher, published, url, checked } = source;
  const { name } = record.entity;
  const [year, month] = published === 'undated' ? [] : published.split('-');
  const fields = {
    title: `{${escapeBibtex(title ?? say('citeUntitled', publisher, name))}}`,
    author: `{${escapeBibtex(publisher)}}`,
    year,
    month,
    url: encodeEach(url, /[{}\\]/g),
    urldate: checked,
    note: escapeBibtex(say('citeFor', name, ...editionAndDay(record, today))),
  };
  const lines = Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : `  ${field} = {${value}}`,
  );
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

/** BibTeX counts even escaped braces, so they need a name too. */
const BIBTEX_NAMES: Record<string, string> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escapeBibtex = (text: string): string =>
  text.replace(/[\\~^{}$&#%_]/g, (found) => BIBTEX_NAMES[found] ?? `\\${found}`);

const encodeEach = (url: string, found: RegExp): string =>
  url.replace(found, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const citedSources = ({ entity }: EntityRecord): Source[] =>
  distinct(entity.background.flatMap(({ sources }) => sources));

/** `Cleartext, data as of Nov 2026, cited 25 Nov 2026.` */
const origin = (record: EntityRecord, today: string): string =>
  say('citeOrigin', ...editionAndDay(record, today));

const editionAndDay = (
  { dataset }: EntityRecord,
  today: string,
): [edition: string, day: string] => [formatMonth(dataset.date), formatDate(today)];
