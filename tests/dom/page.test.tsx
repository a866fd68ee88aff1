import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { readArticle } from '../../page/article/article-text.ts';
import { readPublishedDate } from '../../page/article/published-date.ts';
import { themeBehind } from '../../page/card/page-theme.ts';
import { createMentionMap } from '../../page/mentions/mention-map.ts';
import { placeMentions } from '../../page/mentions/placed-mention.ts';
import { createUnderlines } from '../../page/mentions/underline.ts';
import { finish } from '../../recognition/finish.ts';

/** Aborts when the underlines of a test are to go. */
let shown = new AbortController();

afterEach(() => {
  render(null, document.body);
  document.body.innerHTML = '';
  for (const added of document.head.querySelectorAll('[data-test]')) added.remove();
  shown.abort();
  shown = new AbortController();
});

const articleOf = (page: Document) => finish(readArticle(page));

const PROSE = 'This paragraph is long enough to count as the prose of a real article. '.repeat(4);

function page(html: string): void {
  document.body.innerHTML = html;
}

describe('the article', () => {
  test('is the main prose, without what stands around it', () => {
    page(`<nav><p>${PROSE}</p></nav>
      <main><article><h1>Headline</h1><p>${PROSE}First.</p><p>${PROSE}Last.</p>
        <aside>Aside</aside><div class="related-stories"><p>Related</p></div>
        <pre>code</pre><form><p>Form</p></form><p hidden>Hidden</p>
        <div contenteditable="true">Draft</div></article></main>
      <footer>Footer</footer>`);
    const text = articleOf(document)?.text ?? '';
    expect(text).toMatch(/^\s*Headline/);
    expect(text).toContain('First.');
    expect(text).toContain('Last.');
    for (const word of ['Aside', 'Related', 'code', 'Form', 'Hidden', 'Draft', 'Footer']) {
      expect(text).not.toContain(word);
    }
  });

  test('takes the headline from outside its container', () => {
    page(`<h1>Headline</h1><article><p>${PROSE}</p><p>${PROSE}</p></article>`);
    expect(articleOf(document)?.text).toMatch(/^Headline\n\n/);
  });

  test('is found in a wrapper whose class speaks of a sidebar', () => {
    page(`<div class="layout has-sidebar"><p>${PROSE}</p><p>${PROSE}</p></div>
      <div class="sidebar"><p>Sidebar</p></div>`);
    expect(articleOf(document)?.text).toContain('prose of a real article');
    expect(articleOf(document)?.text).not.toContain('Sidebar');
  });

  test('is nothing on a page with little prose or with a list of stories', () => {
    page('<p>Short.</p>');
    expect(articleOf(document)).toBeUndefined();
    page(
      Array.from({ length: 6 }, () => `<article><h2>Story</h2><p>${PROSE}</p></article>`).join(''),
    );
    expect(articleOf(document)).toBeUndefined();
  });

  test('parts paragraphs by an empty line and lines by one', () => {
    page(`<article><p>${PROSE}one<br>two</p><p>three${PROSE}</p></article>`);
    expect(articleOf(document)?.text).toContain('one\ntwo\n\nthree');
  });

  test('finds its text again in the page, across inline elements', () => {
    page(
      `<article><p>${PROSE}</p><p>said <b>Priti</b> <i>Patel</i>, yesterday ${PROSE}</p></article>`,
    );
    const article = articleOf(document);
    const start = article?.text.indexOf('Priti') ?? -1;
    const pieces = article?.piecesAt(start, start + 'Priti Patel'.length) ?? [];
    expect(pieces.map(({ node, start, end }) => node.data.slice(start, end))).toEqual([
      'Priti',
      ' ',
      'Patel',
    ]);
  });
});

describe('the date', () => {
  const head = (html: string) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    for (const element of template.content.children) {
      const copy = element.cloneNode(true) as Element;
      copy.setAttribute('data-test', '');
      document.head.append(copy);
    }
  };

  test('comes from structured data, in the publisher’s own day', () => {
    head(
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"datePublished":"2020-06-11T23:30:00-05:00"}]}</script>',
    );
    expect(readPublishedDate(document)).toBe('2020-06-11');
  });

  test('comes from meta tags where structured data is broken', () => {
    head(
      '<script type="application/ld+json">{oops</script><meta property="article:published_time" content="2019-10-04T10:00Z">',
    );
    expect(readPublishedDate(document)).toBe('2019-10-04');
  });

  test('comes from a time element last', () => {
    page('<article><time datetime="2018-12-06">6 December</time></article>');
    expect(readPublishedDate(document)).toBe('2018-12-06');
  });

  test('is unknown rather than impossible', () => {
    head('<meta name="date" content="2999-01-01"><meta name="pubdate" content="soon">');
    expect(readPublishedDate(document)).toBeUndefined();
  });
});

describe('a mention', () => {
  const place = () => {
    page(`<article><p>${PROSE}</p><p>said <b>Priti</b> Patel, who left. ${PROSE}</p></article>`);
    const article = articleOf(document);
    if (!article) throw new Error('no article');
    const start = article.text.indexOf('Priti');
    return finish(placeMentions(article, [{ start, end: start + 11, entity: 'priti-patel' }]));
  };

  test('is underlined without a change to the page', () => {
    const mentions = place();
    const before = document.documentElement.outerHTML;
    createUnderlines(document, shown.signal).show(mentions);
    expect(CSS.highlights.get('cleartext-mention')?.size).toBe(2);
    shown.abort();
    expect(CSS.highlights.size).toBe(0);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('is found at its own words and nowhere beside them', () => {
    const mentions = createMentionMap(document);
    finish(mentions.add(place()));
    const box = document.querySelector('b')?.getBoundingClientRect() as DOMRect;
    expect(mentions.at(box.x + 3, box.y + 5)?.entity).toBe('priti-patel');
    expect(mentions.at(box.right + 20, box.y + 5)?.entity).toBe('priti-patel');
    expect(mentions.at(box.x - 8, box.y + 5)).toBeUndefined();
    expect(mentions.at(box.x + 3, box.y - 40)).toBeUndefined();
  });
});

test('the card takes the theme of the page behind it', () => {
  page(
    '<div style="background:#101214"><p id="dark">dark</p></div><div style="background:#fff"><p id="light">light</p></div>',
  );
  expect(themeBehind(document.querySelector('#dark'))).toBe('dark');
  expect(themeBehind(document.querySelector('#light'))).toBe('light');
});
