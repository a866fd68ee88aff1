import { SHORTEST_ARTICLE } from './article/find-article.ts';
import type { Changes } from './watch-changes.ts';

/** The shortest and longest time between two readings of a page that had nothing. Milliseconds. */
const SOONEST = 500;
const LATEST = 30_000;

/** When to read a page again in which nothing was found. */
export interface Retries {
  /**
   * Milliseconds until the page is to be read again, given what it has changed
   * since the last call; 0 counts as a reading. Nothing while no text has come
   * that could be an article.
   */
  dueIn(changed: Changes): number | undefined;
}

/** Pages are read the less often the more often nothing was found; a new address starts anew. */
export function createRetries({ location }: Document): Retries {
  let address = '';
  let pause = SOONEST;
  let last = Number.NEGATIVE_INFINITY;
  let gathered = 0;
  return {
    dueIn(changed) {
      if (location.pathname !== address) {
        address = location.pathname;
        pause = SOONEST;
        last = Number.NEGATIVE_INFINITY;
      }
      for (const node of changed) {
        if (gathered < SHORTEST_ARTICLE && node.isConnected)
          gathered += node.textContent?.length ?? 0;
      }
      if (gathered < SHORTEST_ARTICLE) return undefined;
      const now = performance.now();
      if (now - last < pause) return pause - (now - last);
      last = now;
      gathered = 0;
      pause = Math.min(pause * 2, LATEST);
      return 0;
    },
  };
}
