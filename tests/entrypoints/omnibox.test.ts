import { expect, test } from 'vitest';
import { addressFor, escapeXml, suggestionsFor } from '../../entrypoints/background/omnibox.ts';
import type { SearchResult } from '../../storage/search-entities.ts';

const PATEL: SearchResult = {
  id: 'priti-patel',
  name: 'Priti Patel',
  kind: 'person',
  line: 'Home Secretary <2019–2022> & "Conservative".',
};
const NCA: SearchResult = { id: 'nca', name: 'NCA', kind: 'agency', line: '' };
const OTHER_NCA: SearchResult = { ...NCA, id: 'nca-of-elsewhere', kind: 'company' };

test('a line is a name, a kind and a sentence, escaped for Chromium', () => {
  expect(suggestionsFor([PATEL, NCA], { markup: true })).toEqual([
    {
      content: 'Priti Patel',
      description:
        '<match>Priti Patel</match> — <dim>Person — Home Secretary &lt;2019–2022&gt; &amp; &quot;Conservative&quot;.</dim>',
    },
    { content: 'NCA', description: '<match>NCA</match> — <dim>Agency</dim>' },
  ]);
});

test('and plain for Firefox', () => {
  expect(suggestionsFor([PATEL], { markup: false })[0]?.description).toBe(
    'Priti Patel — Person — Home Secretary <2019–2022> & "Conservative".',
  );
});

test('what XML cannot hold is left out', () => {
  expect(escapeXml("a\u0000b\u001f<'\n")).toBe('ab&lt;&apos;\n');
});

test('entities of one name have lines of their own', () => {
  const lines = suggestionsFor([NCA, OTHER_NCA], { markup: false });
  expect(lines.map(({ content }) => content)).toEqual(['NCA [nca]', 'NCA [nca-of-elsewhere]']);
});

test('there are no more lines than browsers show', () => {
  const many = Array.from({ length: 20 }, (_, at) => ({ ...NCA, id: `nca-${at}`, name: `${at}` }));
  expect(suggestionsFor(many, { markup: false })).toHaveLength(6);
});

const search = (query: string) =>
  [PATEL, NCA, OTHER_NCA].filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));

test.each([
  ['the line that was chosen', 'NCA [nca-of-elsewhere]', '#entity=nca-of-elsewhere'],
  ['the best entity for what was typed', 'pate', '#entity=priti-patel'],
  ['events, where no entity has that name', ' what & why ', '#text=what%20%26%20why'],
])('Enter opens %s', (_, text, hash) => {
  expect(new URL(addressFor(text, search)).hash).toBe(hash);
});
