import type { Years } from '../../context/search-hits.ts';
import type { Kind } from '../../data/schema/entity.ts';
import {
  placesInText,
  placesNear,
  placesOfAll,
  RANK,
  rankEntities,
  SHORTEST_IN_TEXTS,
} from './rank-entities.ts';
import type { Query } from './read-query.ts';
import type { NameFile, TextFile } from './search-files.ts';
import type { WordIndex } from './word-index.ts';

/** Numbers of what a query found. */
export interface Found {
  /** By kind, the best first. */
  entities: [of: Kind | 'text', places: number[]][];
  /** The newest first. */
  events: Uint32Array;
  ranks: Uint8Array;
  /** How many events each entity has in the years asked for. */
  eventsInYears: Uint32Array | undefined;
}

/** Ranks everything against a query. */
export function findAll(query: Query, names: NameFile, texts: TextFile | undefined): Found {
  const { all, words, years } = query;
  const eventsInYears = years && texts && countEvents(years, names, texts);
  // That its background has the words says nothing of an entity's years.
  const ranks = rankEntities(words, names, years ? undefined : texts);
  const named = ranks.some((rank) => rank < RANK.slip);
  if (years) {
    const asName = rankEntities(all, names, undefined);
    for (let i = 0; i < ranks.length; i += 1) {
      if (!eventsInYears?.[i]) ranks[i] = RANK.none;
      else if (words.length === 0) ranks[i] = RANK.wordsOfNames;
      // Some names have a year in them: "RFC 1984".
      if ((asName[i] as number) < RANK.slip) ranks[i] = asName[i] as number;
    }
  }
  const events = texts ? findEvents(query, texts, { forgiving: !named }) : NONE;
  const entities = groupByKind(ranks, names);
  if (words.length === 0 && eventsInYears) {
    const busier = (a: number, b: number) =>
      (eventsInYears[b] as number) - (eventsInYears[a] as number);
    for (const [, places] of entities) places.sort(busier);
  }
  return { entities, events, ranks, eventsInYears };
}

/** By kind, as each first comes up when the best are taken first; texts come last. */
function groupByKind(ranks: Uint8Array, { dataset, kinds }: NameFile): Found['entities'] {
  const groups = new Map<Kind | 'text', number[]>();
  for (let rank = 0; rank <= RANK.background; rank += 1) {
    for (let place = ranks.indexOf(rank); place >= 0; place = ranks.indexOf(rank, place + 1)) {
      const of =
        rank === RANK.background ? 'text' : (dataset.kinds[kinds[place] as number] as Kind);
      const group = groups.get(of);
      if (group) group.push(place);
      else groups.set(of, [place]);
    }
  }
  return [...groups];
}

/** The events of the years with all the words; where there are none, but for slips if they are forgiven. */
function findEvents(
  { words, years }: Query,
  texts: TextFile,
  { forgiving }: { forgiving: boolean },
): Uint32Array {
  const [first, end] = eventsWithin(years, texts);
  if (words.length === 0) {
    return years ? Uint32Array.from({ length: end - first }, (_, i) => end - 1 - i) : NONE;
  }
  if (words.join(' ').length < SHORTEST_IN_TEXTS) return NONE;
  const withAll = (placesOf: (index: WordIndex, word: string) => Uint32Array[]) => {
    const places = words.map((word) => placesOf(texts.eventWords, word));
    return placesOfAll(places, end, first).reverse();
  };
  const found = withAll(placesInText);
  return found.length > 0 || !forgiving ? found : withAll(placesNear);
}

const NONE = new Uint32Array(0);

/** The events of the years, which lie together; the second number is not included. */
function eventsWithin(years: Years | undefined, texts: TextFile): [first: number, end: number] {
  const all = texts.years;
  if (!years) return [0, all.length];
  const first = all.findIndex((year) => year >= years.from);
  if (first < 0) return [all.length, all.length];
  return [first, all.findLastIndex((year) => year <= years.to) + 1];
}

function countEvents(years: Years, { dataset }: NameFile, texts: TextFile): Uint32Array {
  const counts = new Uint32Array(dataset.entities);
  const [first, end] = eventsWithin(years, texts);
  const { eventEntities, eventEntityFirsts } = texts;
  const last = eventEntityFirsts[Math.max(first, end)] as number;
  for (let i = eventEntityFirsts[first] as number; i < last; i += 1) {
    const entity = eventEntities[i] as number;
    counts[entity] = (counts[entity] as number) + 1;
  }
  return counts;
}
