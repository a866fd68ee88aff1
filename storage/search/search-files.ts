import type { Kind } from '../../data/schema/entity.ts';
import { packSections, type Sections, unpackSections } from './packed-sections.ts';
import type { TextTable } from './text-table.ts';
import type { WordIndex } from './word-index.ts';

/** How the files are called in the package; there is one of all names where the first has only some. */
export const SEARCH_FILES = {
  names: 'search-names.bin',
  allNames: 'search-all-names.bin',
  texts: 'search-texts.bin',
};

/** The version of the dataset, and how much of it there is. */
export interface SearchedDataset {
  version: string;
  /** The latest month in which a source was checked. */
  date: string;
  /** How many it has; a file of names may have fewer. */
  entities: number;
  kinds: Kind[];
}

/**
 * What answers first: the names. Entities are numbered by how much the dataset
 * says about them, most first.
 */
export interface NameFile {
  dataset: SearchedDataset;
  /** Whole names, as {@link foldWords} reads them, joined by spaces. */
  names: WordIndex;
  otherNames: WordIndex;
  /** The words of both. */
  nameWords: WordIndex;
  /** Of each entity, its place in the dataset's `kinds`. */
  kinds: Uint32Array;
  /** Id, kind, name and other names of each entity, with tabs between. */
  entities: TextTable;
}

/** What is searched after the names. Events are numbered by date, oldest first. */
export interface TextFile {
  backgroundWords: WordIndex;
  /** Words of events and of the names of their entities. */
  eventWords: WordIndex;
  /** The sentences of each entity's background, with tabs between. */
  backgrounds: TextTable;
  /** Id, date and text of each event, with tabs between. */
  events: TextTable;
  years: Uint32Array;
  /** Numbers of the entities of all events, one event after another. */
  eventEntities: Uint32Array;
  /** Where those of each event begin; one more for the end of the last. */
  eventEntityFirsts: Uint32Array;
}

/** Numbers of an event's entities, the subject first. */
export const entitiesOf = (
  event: number,
  { eventEntities, eventEntityFirsts }: TextFile,
): Uint32Array => eventEntities.subarray(eventEntityFirsts[event], eventEntityFirsts[event + 1]);

/** What can stand in a file. */
type Content = Record<string, object>;

/** The file of names or of texts as bytes to be stored. */
export function packSearchFile(file: NameFile | TextFile): Uint8Array<ArrayBuffer> {
  const sections: Sections = {};
  for (const [name, part] of Object.entries(file as unknown as Content)) {
    if (part instanceof Uint32Array) sections[name] = part;
    else if (name === 'dataset') sections[name] = JSON.stringify(part);
    else {
      for (const [field, section] of Object.entries(part)) sections[`${name}.${field}`] = section;
    }
  }
  return packSections(sections);
}

/** @throws when the bytes are not what {@link packSearchFile} made */
export function openSearchFile<File extends NameFile | TextFile>(bytes: ArrayBuffer): File {
  const file: Record<string, unknown> = {};
  for (const [name, section] of Object.entries(unpackSections(bytes))) {
    const [part, field] = name.split('.') as [string, string?];
    if (field) file[part] = { ...(file[part] as object), [field]: section };
    else file[part] = typeof section === 'string' ? JSON.parse(section) : section;
  }
  return file as unknown as File;
}
