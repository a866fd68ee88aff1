import type { EntityHit, EventHit } from '../../context/search-hits.ts';
import type { Kind } from '../../data/schema/entity.ts';
import type { Found } from './find-all.ts';
import { foldWords } from './fold-words.ts';
import { countAsked, markWords } from './mark-words.ts';
import { RANK, SHORTEST_BEGINNING } from './rank-entities.ts';
import { entitiesOf, type NameFile, type TextFile } from './search-files.ts';
import { textAt } from './text-table.ts';

/** What hits are described from. */
interface Source {
  names: NameFile;
  texts: TextFile | undefined;
  found: Found;
  /** The words asked for. */
  words: string[];
}

export function describeEntity(place: number, { names, texts, found, words }: Source): EntityHit {
  const [id, kind, name, ...others] = rowAt(names, place);
  const forgiving = found.ranks[place] === RANK.slip;
  const other = otherNameAsked(words, name, others, forgiving);
  return {
    id,
    kind: kind as Kind,
    name: markWords(name, words, forgiving),
    otherName: other === undefined ? undefined : markWords(other, words, forgiving),
    line: markWords(texts ? lineAsked(words, textAt(texts.backgrounds, place)) : '', long(words)),
    eventsInYears: found.eventsInYears?.[place],
  };
}

export function describeEvent(place: number, { names, texts, found, words }: Source): EventHit {
  const from = texts as TextFile;
  const [id, date, text] = textAt(from.events, place).split('\t') as [string, string, string];
  const rankOf = (entity: number) => found.ranks[entity] as number;
  const [subject] = [...entitiesOf(place, from)].sort((a, b) => rankOf(a) - rankOf(b));
  const [entity, , name] = rowAt(names, subject as number);
  return { id, date, text: markWords(text, long(words), true), entity: { id: entity, name } };
}

const rowAt = ({ entities }: NameFile, place: number) =>
  textAt(entities, place).split('\t') as [string, string, string, ...string[]];

/** Marks in a text would be many for a word of one or two letters. */
const long = (words: string[]): string[] =>
  words.filter(({ length }) => length >= SHORTEST_BEGINNING);

/** Where another name has more of the words asked for, or is all that was asked for. */
function otherNameAsked(
  words: string[],
  name: string,
  others: string[],
  forgiving: boolean,
): string | undefined {
  const whole = words.join(' ');
  const wholeOf = (one: string) => foldWords(one).join(' ');
  if (wholeOf(name).startsWith(whole)) return undefined;
  const begun = others.find((other) => wholeOf(other).startsWith(whole));
  if (begun !== undefined) return begun;
  const count = (one: string) => countAsked(one, words, forgiving);
  const [best] = others.toSorted((a, b) => count(b) - count(a));
  return best !== undefined && count(best) > count(name) ? best : undefined;
}

/** The sentence with the most of the words asked for, else the first. */
function lineAsked(words: string[], background: string): string {
  const sentences = background.split('\t');
  const count = (one: string) => countAsked(one, long(words));
  const [best = ''] = sentences.toSorted((a, b) => count(b) - count(a));
  return best;
}
