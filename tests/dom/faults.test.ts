import { afterEach, expect, test } from 'vitest';
import { annotatePage, type Knowledge } from '../../page/annotate-page.ts';
import { readArticle } from '../../page/article/article-text.ts';
import { placeMentions } from '../../page/mentions/placed-mention.ts';
import { compileLexicon } from '../../recognition/compile-lexicon.ts';
import { compileTopic } from '../../recognition/compile-topic.ts';
import { finish } from '../../recognition/finish.ts';
import { openLexicon } from '../../recognition/lexicon-package.ts';

const NAMES = openLexicon(
  compileLexicon(
    [
      { id: 'whatsapp', names: [{ text: 'WhatsApp' }] },
      { id: 'nca', names: [{ text: 'National Crime Agency' }] },
    ],
    'v1',
  ),
);
const CUES = openLexicon(compileTopic());
const KNOWLEDGE: Knowledge = {
  getCues: async () => CUES,
  getLexicon: async () => NAMES,
  underlineEvery: false,
  getHidden: async () => [],
};

let ended = new AbortController();
afterEach(() => {
  ended.abort();
  ended = new AbortController();
  document.body.innerHTML = '';
});

const annotate = () => annotatePage(document, KNOWLEDGE, ended.signal);

const SENTENCE =
  'The police and the government asked WhatsApp for lawful access to end-to-end encrypted messages. ';

test('an article of 100,000 text nodes is read, and the page stays free meanwhile', async () => {
  const article = document.createElement('article');
  for (let i = 0; i < 2000; i++) {
    const p = document.createElement('p');
    for (let j = 0; j < 50; j++) p.append(document.createTextNode(j === 0 ? SENTENCE : 'so on '));
    article.append(p);
  }
  document.body.append(article);
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  const state = await annotate();
  clearInterval(timer);
  expect(state?.found === 'mentions' && state.mentions.all.length).toBe(2000);
  expect(turns).toBeGreaterThan(1);
}, 30_000);

test('one text of 5 MB is read', async () => {
  const p = document.createElement('p');
  p.textContent = SENTENCE.repeat(Math.ceil(5e6 / SENTENCE.length));
  document.body.append(p);
  const state = await annotate();
  expect(state?.found === 'mentions' && state.mentions.all.length).toBeGreaterThan(50_000);
}, 30_000);

test('of a page of 20 MB as much is read as an article may have', async () => {
  const paragraph = SENTENCE + 'Words that say little about anything at all. '.repeat(40);
  const count = Math.ceil(20e6 / paragraph.length);
  document.body.innerHTML = `<article>${`<p>${paragraph}</p>`.repeat(count)}</article>`;
  const state = await annotate();
  const read = state?.found === 'mentions' ? state.mentions.all.length : 0;
  expect(read * paragraph.length).toBeGreaterThan(0.95e6);
  expect(read).toBeLessThan(count / 10);
}, 60_000);

test('inline elements nested 5,000 deep are read', async () => {
  const outer = document.createElement('p');
  let inner: Element = outer;
  for (let i = 0; i < 5000; i++) {
    const span = document.createElement('span');
    inner.append(span);
    inner = span;
  }
  inner.append(SENTENCE.repeat(8));
  document.body.append(outer);
  const state = await annotate();
  expect(state?.found === 'mentions' && state.mentions.all.length).toBe(8);
}, 30_000);

test('a mention whose text changed while the page was read has no place', () => {
  document.body.innerHTML = `<article><p>${SENTENCE.repeat(6)}</p><p>${SENTENCE}</p></article>`;
  const article = finish(readArticle(document));
  if (!article) throw new Error('no article');
  const at = article.text.lastIndexOf('WhatsApp');
  const mention = { start: at, end: at + 8, entity: 'whatsapp' };
  expect(finish(placeMentions(article, [mention]))).toHaveLength(1);
  const changed = document.querySelector('p:last-child')?.firstChild as Text;
  changed.data = 'Something else.';
  expect(finish(placeMentions(article, [mention]))).toEqual([]);
  changed.remove();
  expect(finish(placeMentions(article, [mention]))).toEqual([]);
});

test('a page that is emptied while it is read neither hangs nor throws', async () => {
  document.body.innerHTML = `<article>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(3000)}</article>`;
  const reading = annotate();
  setTimeout(() => (document.body.innerHTML = ''), 5);
  await expect(reading).resolves.toBeDefined();
}, 20_000);

test('reading stops when the site is switched off meanwhile', async () => {
  document.body.innerHTML = `<article>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(3000)}</article>`;
  const reading = annotate();
  setTimeout(() => ended.abort(), 5);
  expect(await reading).toBeUndefined();
  expect(CSS.highlights.has('cleartext-mention')).toBe(false);
}, 20_000);

test('beyond 200 mentions only those near the viewport are registered', async () => {
  document.body.innerHTML = `<article>${`<p>${SENTENCE}</p><p style="height:200px">${SENTENCE}</p>`.repeat(400)}</article>`;
  const state = await annotatePage(document, { ...KNOWLEDGE, underlineEvery: true }, ended.signal);
  expect(state?.found === 'mentions' && state.mentions.all.length).toBe(800);
  await expect.poll(() => CSS.highlights.get('cleartext-mention')?.size ?? 0).toBeGreaterThan(0);
  expect(CSS.highlights.get('cleartext-mention')?.size).toBeLessThan(60);
  window.scrollTo(0, document.documentElement.scrollHeight);
  const last = document.querySelector('p:last-child')?.firstChild;
  await expect
    .poll(() => {
      const ranges: AbstractRange[] = [];
      CSS.highlights.get('cleartext-mention')?.forEach((range) => {
        ranges.push(range);
      });
      return ranges.some(({ startContainer }) => startContainer === last);
    })
    .toBe(true);
});
