import { readArticle } from '../../../page/article-text.ts';
import { placeMentions } from '../../../page/placed-mention.ts';
import { removeUnderlines, underline, underlineVisible } from '../../../page/underline.ts';
import { finish } from '../../../recognition/finish.ts';
import { twoFrames } from './pipeline.ts';

/** Underlines `count` words spread over the article: all of them, those in sight, or none. */
export async function underlineWords(
  count: number,
  how: 'all' | 'visible' | 'none',
): Promise<number> {
  removeUnderlines();
  const article = finish(readArticle(document));
  if (!article) throw new Error('the article of the benchmark was not found');
  const words = [...article.text.matchAll(/[a-z]{3,}/g)];
  const step = Math.max(1, Math.floor(words.length / count));
  const mentions = words
    .filter((_, i) => i % step === 0)
    .slice(0, count)
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length, entity: 'e' }));
  const placed = finish(placeMentions(article, mentions));
  if (how === 'all') underline(placed);
  if (how === 'visible') underlineVisible(placed, new AbortController().signal);
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
