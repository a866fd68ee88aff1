import { expect, test } from 'vitest';
import { citeAs } from '../../context/cite.ts';
import type { EntityRecord } from '../../context/entity-record.ts';
import { reportAddress } from '../../context/report-address.ts';
import { sourcesOf } from '../../context/sources-of.ts';
import type { Source } from '../../data/schema/source.ts';

const LETTER: Source = {
  url: 'https://example.org/letter?a=1&b={2}_%20',
  title: 'A [first] letter & 100% of_it',
  publisher: 'Bücher & Söhne',
  kind: 'primary',
  published: '2019-10-04',
  checked: '2026-11',
};
const PAGE: Source = {
  url: 'https://example.org/page',
  publisher: 'Bücher & Söhne',
  kind: 'press',
  published: 'undated',
  checked: '2026-10',
};

const recordOf = (...sources: Source[]): EntityRecord => ({
  entity: {
    id: 'ada',
    kind: 'person',
    name: 'Ada_Example',
    jurisdictions: ['GB'],
    names: [],
    background: sources.map((source, i) => ({ text: `Statement ${i + 1}.`, sources: [source] })),
    periods: [],
    positions: [{ text: 'Said so.', date: '2019', sources: [LETTER] }],
    provisions: [],
    related: [],
  },
  leaders: [],
  events: [],
  related: [],
  dataset: { version: 'abc', date: '2026-11' },
});

const TODAY = '2026-11-25';

test('cites every statement with a number and its source below', () => {
  expect(citeAs('plain', recordOf(LETTER, PAGE, LETTER), TODAY)).toBe(`Ada_Example
Statement 1. [1]
Statement 2. [2]
Statement 3. [1]

[1] “A [first] letter & 100% of_it”, Bücher & Söhne, 4 Oct 2019, https://example.org/letter?a=1&b={2}_%20 (checked Nov 2026)
[2] Bücher & Söhne, https://example.org/page (checked Oct 2026)

Cleartext, data as of Nov 2026, cited 25 Nov 2026.`);
});

test('cites in Markdown, with nothing read as more than text', () => {
  expect(citeAs('markdown', recordOf(LETTER), TODAY)).toBe(`**Ada\\_Example**

Statement 1. ([A \\[first\\] letter \\& 100% of\\_it, Bücher \\& Söhne, 4 Oct 2019](<https://example.org/letter?a=1&b={2}_%20>), checked Nov 2026)

Cleartext, data as of Nov 2026, cited 25 Nov 2026.`);
});

test('cites in BibTeX, one entry a source', () => {
  expect(citeAs('bibtex', recordOf(LETTER), TODAY)).toBe(`@misc{ada-bucher-sohne-2019,
  title = {{A [first] letter \\& 100\\% of\\_it}},
  author = {{Bücher \\& Söhne}},
  year = {2019},
  month = {10},
  url = {https://example.org/letter?a=1&b=%7B2%7D_%20},
  urldate = {2026-11},
  note = {Cited for: Ada\\_Example. Cleartext, data as of Nov 2026, cited 25 Nov 2026.}
}`);
});

test('gives BibTeX entries of one publisher and year different keys', () => {
  const other = { ...LETTER, url: 'https://example.org/other' };
  const keys = [
    ...citeAs('bibtex', recordOf(LETTER, other, PAGE), TODAY).matchAll(/@misc\{(.*),/g),
  ];
  expect(keys.map(([, key]) => key)).toEqual([
    'ada-bucher-sohne-2019',
    'ada-bucher-sohne-2019-2',
    'ada-bucher-sohne-undated',
  ]);
});

test('keeps the braces of BibTeX balanced whatever the text holds', () => {
  const odd = { ...LETTER, title: 'a } b { c \\ d ^ ~ $ #', publisher: '}}{' };
  const entry = citeAs('bibtex', recordOf(odd), TODAY);
  expect(entry.split('{').length).toBe(entry.split('}').length);
  expect(entry).toContain(
    'a \\textbraceright{} b \\textbraceleft{} c \\textbackslash{} d \\textasciicircum{} \\textasciitilde{} \\$ \\#',
  );
});

test('names each source of a record once', () => {
  expect(sourcesOf(recordOf(PAGE, LETTER)).map(({ url }) => url)).toEqual([PAGE.url, LETTER.url]);
});

test('prefills a report with the entry and the dataset, and keeps what the page asks', () => {
  const address = new URL(reportAddress(recordOf(PAGE), 'https://example.org/new?labels=data'));
  expect(address.searchParams.get('labels')).toBe('data');
  expect(address.searchParams.get('title')).toBe('Mistake: Ada_Example');
  expect(address.searchParams.get('body')).toMatch(
    /^Entry: Ada_Example \(ada\)\nDataset: abc, 2026-11\n(\n\*\*[^?]+\?\*\*\n\n){3}$/,
  );
});
