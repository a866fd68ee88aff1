import { readArticle } from '../../../page/article/article-text.ts';
import { placeMentions } from '../../../page/mentions/placed-mention.ts';
import { createUnderlines } from '../../../page/mentions/underline.ts';
import { finish } from '../../../recognition/finish.ts';
import { twoFrames } from './pipeline.ts';

let shown = new AbortController();

/** Underlines `count` words spread over the article: all of them, those in sight, or none. */
export async function underlineWords(
  count: number,
  how: 'all' | 'visible' | 'none',
): Promise<number> {
  shown.abort();
  shown = new AbortController();
  const article = finish(readArticle(document));
  if (!article) throw new Error('the article of the benchmark was not found');
  const words = [...article.text.matchAll(/[a-z]{3,}/g)];
  const step = Math.max(1, Math.floor(words.length / count));
  const mentions = words
    .filter((_, i) => i % step === 0)
    .slice(0, count)
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length, entity: 'e' }));
  const placed = finish(placeMentions(article, mentions));
  const few = how === 'all' ? count : undefined;
  if (how !== 'none') createUnderlines(document, shown.signal, few ? { few } : {}).show(placed);
  await twoFrames();
  return placed.length;
}

/** Changes one word of the page in each of `frames` frames. */
export async function mutate(frames: number): Promise<void> {
  const node = document.querySelector('h1')?.firstChild as Text;
  for (let i = 0; i < frames; i++) {
    node.data = `A headline of the article ${i}`;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
