import type { Dataset } from '../../data/schema/dataset.ts';
import type { Entity } from '../../data/schema/entity.ts';
import type { DatedEvent } from '../../data/schema/event.ts';
import { foldWords } from './fold-words.ts';
import type { NameFile, TextFile } from './search-files.ts';
import { buildTextTable } from './text-table.ts';
import { buildWordIndex, runningSum } from './word-index.ts';

/**
 * How many entities a popup asks for before all others. A file of so many is
 * there in a few milliseconds; one of 100,000 takes longer than a reader waits.
 */
const MOST_AT_FIRST = 5000;

/** What search answers from. */
export interface SearchFiles {
  names: NameFile;
  /** The names of those the dataset says the most about, where there are many more. */
  firstNames: NameFile | undefined;
  texts: TextFile;
}

/** Makes what search answers from: the names, which are read first, and the texts. */
export function compileSearch(dataset: Dataset): SearchFiles {
  const entities = byWeight(dataset);
  const compile = (some: Entity[]) => compileNames(some, dataset);
  const many = entities.length > MOST_AT_FIRST;
  return {
    names: compile(entities),
    firstNames: many ? compile(entities.slice(0, MOST_AT_FIRST)) : undefined,
    texts: compileTexts(entities, dataset.events),
  };
}

function compileNames(entities: Entity[], { version, date, entities: all }: Dataset): NameFile {
  const kinds = [...new Set(entities.map(({ kind }) => kind))];
  return {
    dataset: { version, date, entities: all.length, kinds },
    kinds: Uint32Array.from(entities, ({ kind }) => kinds.indexOf(kind)),
    names: buildWordIndex(entities, ({ name }) => [whole(name)]),
    otherNames: buildWordIndex(entities, (entity) => otherNames(entity).map(whole)),
    nameWords: buildWordIndex(entities, wordsOfNames),
    entities: buildTextTable(
      entities.map((entity) => row(entity.id, entity.kind, entity.name, ...otherNames(entity))),
    ),
  };
}

function compileTexts(entities: Entity[], events: DatedEvent[]): TextFile {
  const numbers = new Map(entities.map(({ id }, number) => [id, number]));
  const named = new Map(entities.map((entity) => [entity.id, wordsOfNames(entity)]));
  const eventEntities = events.map((event) =>
    event.entities.flatMap((id) => numbers.get(id) ?? []),
  );
  return {
    backgroundWords: buildWordIndex(entities, ({ background }) =>
      background.flatMap(({ text }) => foldWords(text)),
    ),
    eventWords: buildWordIndex(events, (event) => [
      ...foldWords(event.text),
      ...event.entities.flatMap((id) => named.get(id) ?? []),
    ]),
    backgrounds: buildTextTable(
      entities.map(({ background }) => row(...background.map(({ text }) => text))),
    ),
    events: buildTextTable(events.map(({ id, date, text }) => row(id, date, text))),
    years: Uint32Array.from(events, yearOf),
    eventEntities: Uint32Array.from(eventEntities.flat()),
    eventEntityFirsts: runningSum(eventEntities),
  };
}

/** Those with the most events first: of equal matches they are the likelier to be meant. */
function byWeight({ entities, events }: Dataset): Entity[] {
  const weights = new Map<string, number>();
  for (const id of events.flatMap((event) => event.entities)) {
    weights.set(id, (weights.get(id) ?? 0) + 1);
  }
  const weigh = ({ id }: Entity) => weights.get(id) ?? 0;
  return entities.toSorted((a, b) => weigh(b) - weigh(a) || (a.name < b.name ? -1 : 1));
}

const otherNames = ({ name, names }: Entity): string[] => [
  ...new Set(names.map(({ text }) => text).filter((text) => text !== name)),
];

const wordsOfNames = (entity: Entity): string[] =>
  [entity.name, ...otherNames(entity)].flatMap(foldWords);

/** A whole name, to be found as one word. */
const whole = (name: string): string => foldWords(name).join(' ');

const yearOf = ({ date }: DatedEvent): number => Number(date.slice(0, 4));

const row = (...fields: string[]): string =>
  fields.map((field) => field.replace(/\s+/g, ' ')).join('\t');
