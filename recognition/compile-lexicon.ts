import { phraseOf, plainText } from './letters.ts';
import type { Condition } from './lexicon.ts';
import { type LexiconPackage, packLexicon } from './lexicon-package.ts';
import { type NamesOfEntity, slugOf, writeLexiconText } from './lexicon-text.ts';

/** What of an entity concerns recognition. */
export interface NamedEntity {
  id: string;
  names: {
    text: string;
    when?: 'on-topic' | 'after-full-name' | undefined;
    near?: string[] | undefined;
    notNear?: string[] | undefined;
  }[];
}

/** Compiles and packs the names of all `entities`, for that dataset version. */
export function compileLexicon(entities: NamedEntity[], version: string): LexiconPackage {
  const named = entities.filter(({ names }) => names.length > 0).map(plainNames);
  return packLexicon(version, writeLexiconText(named));
}

/** The name that gives the id comes first, so that the id need not be written. */
function plainNames({ id, names }: NamedEntity): NamesOfEntity {
  const plain = names.map(({ text, when, near, notNear }) => {
    const name = trimMarks(plainText(text));
    if (name === '') throw new Error(`${id} has the name "${text}" without a letter: remove it`);
    const list = (words: string[]) => words.map(phraseOf);
    const condition: Condition = {
      ...(when ? { when } : {}),
      ...(near ? { near: list(near) } : {}),
      ...(notNear ? { notNear: list(notNear) } : {}),
    };
    return { name, condition };
  });
  const first = plain.findIndex(({ name }) => slugOf(name) === id);
  if (first > 0) plain.unshift(...plain.splice(first, 1));
  return { id, names: plain };
}

/** Without the punctuation at its ends, and in one line. */
const trimMarks = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{Nd}\p{M}]+/u, '')
    .replace(/[^\p{L}\p{Nd}\p{M}]+$/u, '');
