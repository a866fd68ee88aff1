import type { Lexicon, LexiconName } from './lexicon.ts';
import { normalize } from './normalize.ts';

/** What of an entity concerns recognition. */
interface NamedEntity {
  id: string;
  names: {
    text: string;
    when?: 'on-topic' | 'after-full-name' | undefined;
    near?: string[] | undefined;
    notNear?: string[] | undefined;
  }[];
}

/** Compiles the names of all `entities` into the lexicon of that dataset version. */
export function compileLexicon(entities: NamedEntity[], version: string): Lexicon {
  const names = entities.flatMap(({ id, names }) =>
    names.map(({ text, when, near, notNear }): LexiconName => {
      const name: LexiconName = { text: trimPunctuation(normalize(text).text), entity: id };
      if (when) name.when = when;
      if (near) name.near = near.map(foldWord);
      if (notNear) name.notNear = notNear.map(foldWord);
      return name;
    }),
  );
  names.sort((a, b) => b.text.length - a.text.length || compareText(a.text, b.text));
  return { version, names };
}

const trimPunctuation = (text: string) =>
  text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, '');

const foldWord = (word: string) => normalize(word).text.toLowerCase();

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
