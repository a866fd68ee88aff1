import { afterEach, describe, expect, test } from 'vitest';
import { readArticle } from '../../page/article/article-text.ts';
import { finish } from '../../recognition/finish.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** A paragraph of an article; `word` tells it from others. */
const prose = (word: string) =>
  `The ${word} paragraph reports what ministers, companies and researchers said about a bill that was debated in parliament for most of the week, and what they expect of the next reading.`;

const paragraphs = (...words: string[]) => words.map((word) => `<p>${prose(word)}</p>`).join('');

/** What is read of a page: the words that tell its paragraphs apart, in order. */
function read(html: string): string[] | undefined {
  document.body.innerHTML = html;
  const text = finish(readArticle(document))?.text;
  return text?.match(/[A-Z]{4,}/g) ?? (text === undefined ? undefined : []);
}

describe('the article of', () => {
  test.each<[string, string, string[]]>([
    [
      'a blog system with a sidebar, related posts and comments',
      `<div id="page"><header class="site-header"><nav><p>${prose('MENU')}</p></nav></header>
        <div id="content" class="site-content has-sidebar"><main id="main"><article class="post type-post">
          <header class="entry-header"><h1>HEADLINE</h1></header>
          <div class="entry-content">${paragraphs('FIRST', 'SECOND', 'THIRD')}
            <div class="sharedaddy social"><p>SHARE</p></div></div>
          <footer class="entry-footer">TAGS</footer></article>
          <div id="related-posts" class="related"><h3>RELATED</h3><p>${prose('OTHER')}</p></div>
          <section id="comments" class="comments-area"><p>${prose('COMMENT')}</p></section></main>
        <aside class="widget-area"><p>${prose('WIDGET')}</p></aside></div></div>`,
      ['HEADLINE', 'FIRST', 'SECOND', 'THIRD'],
    ],
    [
      'a magazine whose wrapper is named after its advertising',
      `<div class="ad-free layout has-ads"><div class="story"><h1>HEADLINE</h1>
        ${paragraphs('FIRST', 'SECOND')}<div class="advertisement"><p>ADVERT</p></div>
        ${paragraphs('THIRD')}</div></div>`,
      ['HEADLINE', 'FIRST', 'SECOND', 'THIRD'],
    ],
    [
      'a newspaper with structured data',
      `<div role="main"><div class="teaser-row"><p>${prose('TEASER')}</p></div><h1>HEADLINE</h1>
        <div itemprop="articleBody">${paragraphs('FIRST', 'SECOND', 'THIRD', 'FOURTH')}</div></div>`,
      ['HEADLINE', 'FIRST', 'SECOND', 'THIRD', 'FOURTH'],
    ],
    [
      'a live blog, newest first',
      `<main><h1>HEADLINE</h1><div class="live-blog">${['NINE', 'EIGHT', 'SEVEN', 'FOUR']
        .map(
          (time) =>
            `<article class="block"><time>10:00</time><h2>Update</h2><p>${prose(time)}</p></article>`,
        )
        .join('')}</div></main>`,
      ['HEADLINE', 'NINE', 'EIGHT', 'SEVEN', 'FOUR'],
    ],
    [
      'an AMP page',
      `<amp-sidebar hidden><p>${prose('MENU')}</p></amp-sidebar><article><h1>HEADLINE</h1>
        <amp-img><noscript>IMAGE</noscript></amp-img><section class="article-body">
        ${paragraphs('FIRST', 'SECOND')}<amp-ad class="ad"><p>ADVERT</p></amp-ad>${paragraphs('THIRD')}</section></article>`,
      ['HEADLINE', 'FIRST', 'SECOND', 'THIRD'],
    ],
    [
      'a reader view',
      `<div id="readability-page-1" class="page"><h1>HEADLINE</h1><div>${paragraphs('FIRST', 'SECOND', 'THIRD')}</div></div>`,
      ['HEADLINE', 'FIRST', 'SECOND', 'THIRD'],
    ],
    [
      'an old system: one form around the page, line breaks for paragraphs',
      `<form id="aspnetForm"><table><tr><td><h1>HEADLINE</h1><div class="text">${[
        'FIRST',
        'SECOND',
        'THIRD',
      ]
        .map(prose)
        .join('<br><br>')}</div></td></tr></table></form>`,
      ['HEADLINE', 'FIRST', 'SECOND', 'THIRD'],
    ],
    [
      'a page builder: nested sections without a name',
      `<div id="root"><div><section><div><div><h1>HEADLINE</h1></div></div><div><div><div>
        ${paragraphs('FIRST', 'SECOND', 'THIRD')}</div></div></div></section></div></div>`,
      ['HEADLINE', 'FIRST', 'SECOND', 'THIRD'],
    ],
    [
      'a government press release in a definition of its own',
      `<div class="govuk-width-container"><main><div class="gem-c-title"><h1>HEADLINE</h1></div>
        <div class="govspeak">${paragraphs('FIRST', 'SECOND')}<blockquote><p>${prose('QUOTE')}</p></blockquote></div>
        <div class="related-navigation"><nav><p>NEWS</p></nav></div></main></div>`,
      ['HEADLINE', 'FIRST', 'SECOND', 'QUOTE'],
    ],
    [
      'a story with a newsletter box, a pull-out and an author box',
      `<article><h1>HEADLINE</h1>${paragraphs('FIRST')}
        <div class="newsletter-signup"><p>NEWSLETTER</p><input></div>${paragraphs('SECOND')}
        <aside><p>ASIDE</p></aside><div class="author-bio"><p>${prose('AUTHOR')}</p></div>
        ${paragraphs('THIRD')}<div class="most-read"><p>POPULAR</p></div></article>`,
      ['HEADLINE', 'FIRST', 'SECOND', 'THIRD'],
    ],
    [
      'a paragraph with footnotes, code, buttons and hidden words',
      `<article><h1>HEADLINE</h1>${paragraphs('FIRST', 'SECOND')}
        <p>THIRD<sup>NOTE</sup> <code>CODE</code> <button>BUTTON</button><span hidden>HIDDEN</span>
        <span aria-hidden="true">ICON</span> <script>SCRIPT</script><style>STYLE</style> FOURTH</p></article>`,
      ['HEADLINE', 'FIRST', 'SECOND', 'THIRD', 'FOURTH'],
    ],
    [
      'a long read whose list of links stands below it',
      `<main><article><h1>HEADLINE</h1>${paragraphs('FIRST', 'SECOND', 'THIRD', 'FOURTH', 'FIFTH')}</article>
        ${['A', 'B', 'C', 'D'].map((l) => `<article><h3><a href="#${l}">Story ${l}</a></h3><p>Short.</p></article>`).join('')}</main>`,
      ['HEADLINE', 'FIRST', 'SECOND', 'THIRD', 'FOURTH', 'FIFTH'],
    ],
  ])('%s', (_, html, words) => {
    expect(read(html)).toEqual(words);
  });
});

describe('there is no article on', () => {
  const story = (i: number, text: string) =>
    `<div class="story"><h2><a href="#${i}">A headline number ${i}</a></h2><p>${text}</p></div>`;

  test.each<[string, string]>([
    [
      'a front page',
      `<main>${Array.from({ length: 12 }, (_, i) => story(i, 'A teaser of one line, as front pages have them.')).join('')}</main>`,
    ],
    [
      'a section page of cards',
      `<div class="cards">${Array.from({ length: 9 }, (_, i) => `<article>${story(i, `${prose('TEASER')}`)}</article>`).join('')}</div>`,
    ],
    [
      'search results',
      `<main>${Array.from({ length: 10 }, (_, i) => `<div><h3><a href="#${i}">Result ${i}</a></h3><p>${prose('RESULT').slice(0, 120)}</p></div>`).join('')}</main>`,
    ],
    [
      'a paywall stub',
      `<article><h1>HEADLINE</h1><p>One sentence before the wall.</p><div class="paywall"><p>${prose('SUBSCRIBE')}</p></div></article>`,
    ],
    [
      'an app',
      '<div id="app"><button>Open</button><div role="textbox" contenteditable="true">Draft</div></div>',
    ],
    ['an empty page', ''],
  ])('%s', (_, html) => {
    expect(read(html)).toBeUndefined();
  });
});
