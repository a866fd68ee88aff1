import { readArticle, readText } from '../../../page/article/article-text.ts';
import { findArticle } from '../../../page/article/find-article.ts';
import { finish } from '../../../recognition/finish.ts';
import { interleave, timeOf } from './measure.ts';

/** Milliseconds to walk the page's text nodes alone, to walk and assemble, and to find the article first. */
export function measureWalk(rounds: number): Record<string, number> {
  const found = finish(findArticle(document));
  if (!found) throw new Error('the article of the benchmark was not found');
  const times = interleave(
    [
      {
        name: 'TreeWalker',
        run: () => {
          let length = 0;
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            length += (node.nodeValue ?? '').length;
          }
          return length;
        },
      },
      { name: 'walk and assemble', run: () => finish(readText(found)).text.length },
    ],
    rounds,
  );
  // Not among them: what it leaves behind would be cleared away at their cost.
  return { ...times, 'find, walk and assemble': timeOf(() => finish(readArticle(document))) };
}
