import { type HitGroup, type Hits, MOST_HITS } from '../../context/search-hits.ts';
import { describeEntity, describeEvent } from './describe-hits.ts';
import { findAll } from './find-all.ts';
import { readQuery } from './read-query.ts';
import type { NameFile, TextFile } from './search-files.ts';

export interface SearchOptions {
  /** The kinds of which many hits are described. */
  expanded?: ReadonlySet<HitGroup['of']>;
  /** Whether events are groups of their own too. */
  events?: boolean;
}

/** How many hits a list has room for before it must be scrolled far. */
const ROOM = 12;
const FEWEST_OF_KIND = 2;

/** A search of the names, and of the texts once they are there. */
export function searchDataset(
  typed: string,
  { names, texts }: { names: NameFile; texts: TextFile | undefined },
  { expanded, events = true }: SearchOptions = {},
): Hits {
  const query = readQuery(typed);
  const { words, years } = query;
  const found = findAll(query, names, texts);
  const groups: [HitGroup['of'], number[] | Uint32Array][] = [...found.entities];
  if (events && found.events.length > 0) {
    groups[words.length === 0 ? 'unshift' : 'push'](['event', found.events]);
  }
  const fewest = Math.max(FEWEST_OF_KIND, Math.floor(ROOM / groups.length));
  const describe = ([of, places]: (typeof groups)[number]): HitGroup => {
    const most = expanded?.has(of) ? MOST_HITS : fewest;
    // One more takes no more room than the offer to show it.
    const shown = places.slice(0, places.length === most + 1 ? most + 1 : most);
    const total = places.length;
    const source = { names, texts, found, words: query.all };
    if (of === 'event') {
      return { of, total, hits: Array.from(shown, (place) => describeEvent(place, source)) };
    }
    return { of, total, hits: Array.from(shown, (place) => describeEntity(place, source)) };
  };
  return {
    groups: groups.map(describe),
    total: groups.reduce((sum, [, places]) => sum + places.length, 0),
    years,
    words,
    complete: texts !== undefined,
  };
}
