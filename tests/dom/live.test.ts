import { afterEach, describe, expect, test, vi } from 'vitest';
import type { EntityRecord } from '../../context/entity-record.ts';
import { createArticleDates } from '../../page/article/article-dates.ts';
import { createCards } from '../../page/card/cards.tsx';
import { clearLeftovers } from '../../page/clear-leftovers.ts';
import { followPage, type ReadingOptions } from '../../page/follow-page.ts';
import { compileLexicon } from '../../recognition/compile-lexicon.ts';
import { compileTopic } from '../../recognition/compile-topic.ts';
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
const RECORD = {
  entity: {
    id: 'whatsapp',
    kind: 'product',
    name: 'WhatsApp',
    jurisdictions: [],
    names: [{ text: 'WhatsApp' }],
    background: [],
    periods: [],
    positions: [],
    provisions: [],
    related: [],
  },
  leaders: [],
  events: [],
  related: [],
  dataset: { version: '1', date: '2026-11' },
} as EntityRecord;

let ended = new AbortController();
afterEach(() => {
  ended.abort();
  ended = new AbortController();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
  document.documentElement.removeAttribute('style');
  for (const added of document.head.querySelectorAll('[data-test]')) added.remove();
});

const follow = () => {
  const { signal } = ended;
  return followPage(
    document,
    {
      getCues: async () => CUES,
      getLexicon: async () => NAMES,
      underlineEvery: true,
      getHidden: async () => [],
      askAfter: 0,
      openAfter: 0,
      lingerFor: 50,
      opening: 'hover',
      getEntity: async () => RECORD,
      getCards: async () => createCards(document, signal),
      today: () => '2026-11-25',
      reportPage: 'https://example.org/issues/new',
      site: undefined,
      moveToPanel: undefined,
    } satisfies ReadingOptions,
    signal,
  );
};

const ON_TOPIC =
  'Police and government ask for lawful access to end-to-end encrypted messages, and WhatsApp does not grant it. ';
const PLAIN = 'A paragraph that says a good deal, at some length, and about nothing of the kind. ';
const paragraph = (text: string) => {
  const p = document.createElement('p');
  p.textContent = text;
  return p;
};
const article = (...texts: string[]) => {
  const element = document.createElement('article');
  element.append(...texts.map(paragraph));
  document.body.append(element);
  return element;
};
const head = (html: string) => {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const element of template.content.children) element.setAttribute('data-test', '');
  document.head.append(template.content);
};
/** The words of a highlight. */
const words = (name = 'cleartext-mention') => {
  const found: string[] = [];
  CSS.highlights.get(name)?.forEach((range) => {
    const { startContainer, startOffset, endOffset } = range;
    found.push((startContainer.textContent ?? '').slice(startOffset, endOffset));
  });
  return found;
};

describe('a page that grows', () => {
  test('is read where it has grown and nowhere else', async () => {
    const blog = article(ON_TOPIC.repeat(5), ...Array.from({ length: 300 }, () => PLAIN));
    await follow().settled;
    const count = words().length;
    const data = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data');
    const read = new Set<Node>();
    vi.spyOn(CharacterData.prototype, 'data', 'get').mockImplementation(function (
      this: CharacterData,
    ) {
      read.add(this);
      return data?.get?.call(this);
    });
    const last = paragraph('The National Crime Agency asks once more.');
    const first = paragraph('WhatsApp has answered.');
    blog.append(last);
    blog.prepend(first);
    await expect.poll(() => words().length).toBe(count + 2);
    const texts = [...read].map((node) => node.parentElement);
    expect(texts).toEqual(expect.arrayContaining([first, last]));
    // Mentions known are looked at, to tell whether they still stand: one text node has them all.
    expect(texts.filter((p) => p !== first && p !== last)).toEqual([blog.children[1]]);
  });

  test('in reading order, whatever was added first', async () => {
    const blog = article(ON_TOPIC.repeat(5));
    await follow().settled;
    blog.prepend(paragraph('The National Crime Agency asks once more.'));
    await expect.poll(() => words()[0]).toBe('National Crime Agency');
  });
});

describe('a page without an article', () => {
  test('is read as soon as one has come, though it was read a moment before', async () => {
    document.body.append(paragraph('Loading …'));
    await follow().settled;
    article(PLAIN.repeat(6));
    await new Promise((resolve) => setTimeout(resolve, 150));
    document.body.replaceChildren();
    article(ON_TOPIC.repeat(5));
    await expect.poll(() => words().length, { timeout: 2000 }).toBe(5);
  });
});

describe('a page that shows what it hid', () => {
  test.each(['hidden', 'inert', 'aria-hidden'])('is read then (%s)', async (attribute) => {
    const hidden = article(ON_TOPIC.repeat(5));
    hidden.setAttribute(attribute, 'true');
    await follow().settled;
    expect(words()).toEqual([]);
    hidden.removeAttribute(attribute);
    await expect.poll(() => words().length).toBe(5);
  });

  test('has the rest of its article underlined', async () => {
    const shown = article(ON_TOPIC.repeat(5), 'The rest is WhatsApp.', PLAIN);
    const rest = shown.children[1] as HTMLElement;
    rest.hidden = true;
    await follow().settled;
    expect(words()).toHaveLength(5);
    rest.hidden = false;
    await expect.poll(() => words().length).toBe(6);
  });

  test('keeps its underlines while a dialog hides it from some', async () => {
    const shown = article(ON_TOPIC.repeat(5));
    await follow().settled;
    shown.setAttribute('aria-hidden', 'true');
    shown.append(paragraph('WhatsApp.'));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(words().length).toBeGreaterThanOrEqual(5);
  });
});

describe('an article whose words become others in the same places', () => {
  test('is judged as the new one it is', async () => {
    const first = article(ON_TOPIC.repeat(5), ON_TOPIC);
    await follow().settled;
    for (const p of first.children) (p.firstChild as Text).data = `${PLAIN.repeat(5)} WhatsApp.`;
    await expect.poll(() => words().length).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(words()).toEqual([]);
  });
});

describe('colours', () => {
  test('of the underlines follow a sheet that the page adds, and its going', async () => {
    article(ON_TOPIC.repeat(5));
    await follow().settled;
    expect(words()).toHaveLength(5);
    head('<style>article { background: #0b9c86; color: #0b6e5f }</style>');
    await expect.poll(() => words('cleartext-mention-plain').length).toBe(5);
    expect(words()).toEqual([]);
    document.head.querySelector('style[data-test]')?.remove();
    await expect.poll(() => words().length).toBe(5);
    expect(words('cleartext-mention-plain')).toEqual([]);
  });

  test('that stay as they are draw nothing anew, however often the page writes attributes', async () => {
    article(ON_TOPIC.repeat(5));
    await follow().settled;
    const before = CSS.highlights.get('cleartext-mention');
    for (let i = 0; i < 10; i++) {
      document.documentElement.style.setProperty('--scrolled', `${i}px`);
      await new Promise((resolve) => setTimeout(resolve, 16));
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(CSS.highlights.get('cleartext-mention')).toBe(before);
  });

  test('of an open card follow the page', async () => {
    const attach = Element.prototype.attachShadow;
    let root: ShadowRoot | undefined;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (
      this: Element,
      options,
    ) {
      root = attach.call(this, options);
      return root;
    });
    article(ON_TOPIC.repeat(5));
    const reading = follow();
    await reading.settled;
    reading.showMention('whatsapp');
    const theme = () => root?.querySelector<HTMLElement>('.place')?.dataset.theme;
    await expect.poll(theme).toBe('light');
    head('<style>html, body { background: #181a1b; color: #eee }</style>');
    await expect.poll(theme).toBe('dark');
    document.head.querySelector('style[data-test]')?.remove();
    document.documentElement.style.background = '#181a1b';
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(theme()).toBe('dark');
    document.documentElement.style.background = '#fff';
    await expect.poll(theme).toBe('light');
  });
});

describe('the date of an article', () => {
  const FIRST = '<meta property="article:published_time" content="2020-06-11T09:00Z">';
  const SECOND = '<meta property="article:published_time" content="2023-03-07T09:00Z">';
  const clear = () => {
    for (const added of document.head.querySelectorAll('[data-test]')) added.remove();
  };

  /** Asks for the date of the article at an address the page has gone to. */
  const datesAsked = () => {
    let here = '';
    const dates = createArticleDates(document, () => here);
    return (address: string) => {
      here = address;
      return dates.at(address);
    };
  };

  test('is not the one that the last article left behind', () => {
    const at = datesAsked();
    head(`<script type="application/ld+json">{"datePublished":"2020-06-11"}</script>${FIRST}`);
    expect(at('/first')).toBe('2020-06-11');
    expect(at('/second')).toBeUndefined();
    clear();
    head(SECOND);
    expect(at('/second')).toBe('2023-03-07');
  });

  test('is there again when the reader goes back', () => {
    const at = datesAsked();
    head(FIRST);
    at('/first');
    clear();
    head(SECOND);
    at('/second');
    clear();
    head(FIRST);
    expect(at('/first')).toBe('2020-06-11');
  });

  test('stands in the article where the page says nothing new beside it', () => {
    const at = datesAsked();
    head(FIRST);
    at('/first');
    document.body.innerHTML = '<article><time datetime="2023-03-07">7 March</time></article>';
    expect(at('/second')).toBe('2023-03-07');
  });
});

test('what an earlier version left in the page is taken out, and the page’s own is not', () => {
  document.body.append(document.createElement('cleartext-card'));
  document.documentElement.append(document.createElement('cleartext-card'));
  for (const name of ['cleartext-mention', 'cleartext-mention-plain', 'cleartext-open', 'own']) {
    CSS.highlights.set(name, new Highlight());
  }
  clearLeftovers(document);
  expect(document.querySelector('cleartext-card')).toBeNull();
  expect(CSS.highlights.size).toBe(1);
  CSS.highlights.delete('own');
});
