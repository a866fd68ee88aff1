import { afterEach, expect, test, vi } from 'vitest';
import { annotatePage, type Knowledge } from '../../page/annotate-page.ts';
import { selectedMention } from '../../page/mentions/selected-mention.ts';
import { compileLexicon } from '../../recognition/compile-lexicon.ts';
import { compileTopic } from '../../recognition/compile-topic.ts';
import { openLexicon } from '../../recognition/lexicon-package.ts';

const NAMES = openLexicon(
  compileLexicon(
    [
      { id: 'whatsapp', names: [{ text: 'WhatsApp' }] },
      { id: 'wire', names: [{ text: 'Wire', when: 'on-topic' }] },
    ],
    'v1',
  ),
);
const CUES = openLexicon(compileTopic());
const PLAIN = 'Wire racks are sold by friends who met on WhatsApp, and by nobody else in town. ';

let ended = new AbortController();
afterEach(() => {
  ended.abort();
  ended = new AbortController();
  document.body.innerHTML = '';
});

const getLexicon = vi.fn(async () => NAMES);
const annotate = async (anyway: boolean) => {
  getLexicon.mockClear();
  const knowledge: Knowledge = {
    getCues: async () => CUES,
    getLexicon,
    underlineEvery: true,
    getHidden: async () => [],
    anyway: () => anyway,
  };
  const state = await annotatePage(document, knowledge, ended.signal);
  return state?.found === 'mentions' ? state.mentions.all.map(({ words }) => words) : state?.found;
};

test('an article on something else is read only for a reader who asks', async () => {
  document.body.innerHTML = `<article><p>${PLAIN.repeat(8)}</p></article>`;
  expect(await annotate(false)).toBe('off-topic');
  expect(getLexicon).not.toHaveBeenCalled();
  // Names that need an article on encryption are trusted in no other.
  expect(await annotate(true)).toEqual(Array(8).fill('WhatsApp'));
});

test('a page without an article is read in its main part', async () => {
  document.body.innerHTML = `<nav><a href="/">WhatsApp</a></nav><p>WhatsApp</p>
    <main><ul><li>About WhatsApp</li><li>Contact</li></ul></main>`;
  expect(await annotate(false)).toBe('no-article');
  expect(getLexicon).not.toHaveBeenCalled();
  expect(await annotate(true)).toEqual(['WhatsApp']);
});

test('and without a main part as a whole, but for what surrounds it', async () => {
  document.body.innerHTML = `<nav><a href="/">WhatsApp</a></nav><div>WhatsApp</div>
    <footer>WhatsApp</footer>`;
  expect(await annotate(true)).toEqual(['WhatsApp']);
});

test('a page that names nobody stays as it is', async () => {
  document.body.innerHTML = '<p>Contact</p>';
  expect(await annotate(true)).toBe('off-topic');
});

test('selected words are a mention, through the elements they run across', () => {
  document.body.innerHTML = '<p>The <b>National</b> <i>Crime</i> Agency asks.</p>';
  const [p] = document.querySelectorAll('p');
  const first = document.querySelector('b')?.firstChild as Text;
  const last = p?.lastChild as Text;
  getSelection()?.setBaseAndExtent(first, 0, last, ' Agency'.length);
  expect(selectedMention(document, 'nca')).toMatchObject({
    entity: 'nca',
    words: 'National Crime Agency',
    selected: true,
  });
  getSelection()?.collapse(first, 0);
  expect(selectedMention(document, 'nca')).toBeUndefined();
});
