import { readArticle } from '../../../page/article/article-text.ts';
import { createMentionMap } from '../../../page/mentions/mention-map.ts';
import { placeMentions } from '../../../page/mentions/placed-mention.ts';
import { finish } from '../../../recognition/finish.ts';

/** Points asked for. */
const POINTS = 4000;

/** Microseconds to tell which of `count` mentions of the page's article stands at a point of the viewport. */
export function measureHitTest(count: number): number {
  const article = finish(readArticle(document));
  if (!article) throw new Error('the article of the benchmark was not found');
  const words = [...article.text.matchAll(/[a-z]{3,}/g)];
  const step = Math.max(1, Math.floor(words.length / count));
  const found = words
    .filter((_, i) => i % step === 0)
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length, entity: 'e' }));
  const mentions = createMentionMap(document);
  finish(mentions.add(finish(placeMentions(article, found))));
  const ask = (i: number) => mentions.at((i * 37) % innerWidth, (i * 91) % innerHeight);
  for (let i = 0; i < 200; i++) ask(i);
  const start = performance.now();
  for (let i = 0; i < POINTS; i++) ask(i);
  return ((performance.now() - start) / POINTS) * 1000;
}
