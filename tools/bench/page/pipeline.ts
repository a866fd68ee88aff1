import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { readArticle } from '../../../page/article/article-text.ts';
import { placeMentions } from '../../../page/mentions/placed-mention.ts';
import { createUnderlines } from '../../../page/mentions/underline.ts';
import { finish } from '../../../recognition/finish.ts';
import { resolveMentions } from '../../../recognition/resolve-mentions.ts';
import { openSealedLexicon, type SealedLexicon } from '../../../storage/sealed-lexicon.ts';
import { plainPattern } from './peers.ts';

/** Aborts when the underlines of the last article are to go. */
let shown = new AbortController();

/** Fills the page with an article of `paragraphs`, marked up as articles are. */
export function showArticle(paragraphs: string[]): void {
  shown.abort();
  document.head.innerHTML =
    '<style>::highlight(cleartext-mention){text-decoration:underline}mark{background:#ff0}</style>';
  document.body.innerHTML = `<main><article><h1>A headline of the article</h1>${paragraphs
    .map((text, i) => {
      const words = text.split(' ');
      const middle = words.length >> 1;
      const link = i % 3 === 0 ? `<a href="#${i}">${words[middle]}</a>` : words[middle];
      return `<p>${words.slice(0, middle).join(' ')} ${link} <em>${words.slice(middle + 1, middle + 3).join(' ')}</em> ${words.slice(middle + 3).join(' ')}</p>`;
    })
    .join('')}</article></main>`;
  // Parsing and layout of the article are the page's own.
  void document.body.offsetHeight;
}

let provided: { sealed: SealedLexicon; names: string[] } | undefined;

/** Keeps the names, in the two forms the ways below take them. */
export function provide(sealed: SealedLexicon, names: string[]): void {
  provided = { sealed, names };
}

function given(): { sealed: SealedLexicon; names: string[] } {
  if (!provided) throw new Error('call provide first');
  return provided;
}

/** All we do with a page: read it, find the names, place and underline them. */
export async function annotateOurs(): Promise<number> {
  const article = finish(readArticle(document));
  if (!article) throw new Error('the article of the benchmark was not found');
  const lexicon = await openSealedLexicon(given().sealed, 'bench');
  const { mentions } = finish(resolveMentions(article.text, lexicon, { strong: true }));
  const placed = finish(placeMentions(article, mentions));
  shown = new AbortController();
  createUnderlines(document, shown.signal).show(placed);
  return placed.length;
}

export function annotateMarkJs(): Promise<number> {
  return new Promise((resolve) => {
    new Mark(document.body).markRegExp(plainPattern(given().names), {
      acrossElements: true,
      done: resolve,
    });
  });
}

export function annotateFindAndReplace(): number {
  findAndReplaceDOMText(document.body, { find: plainPattern(given().names), wrap: 'mark' });
  return document.querySelectorAll('mark').length;
}

/** Waits until the page has shown two frames more. */
export const twoFrames = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );
