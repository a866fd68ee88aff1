import type { Years } from '../../context/search-hits.ts';
import { foldWords } from './fold-words.ts';

/** What a reader asks for. */
export interface Query {
  /** Every word, numbers that may be years too: "rfc 1984". */
  all: string[];
  /** The words without the years. */
  words: string[];
  /** The years asked for. */
  years?: Years;
}

/** `2019`, `2016-2019`, `2016 – 2019`, `1990s`. */
const YEARS = /(?<!\S)((?:19|20)\d\d)(?:\s*[-\u2010-\u2015]\s*((?:19|20)\d\d)|(s))?(?!\S)/;

/** Longer than any name, so that a text pasted by mistake costs nothing. UTF-16 units. */
const LONGEST_QUERY = 200;

/** Parts a query into its words and its years. */
export function readQuery(typed: string): Query {
  const text = typed.slice(0, LONGEST_QUERY);
  const all = foldWords(text);
  const found = YEARS.exec(text);
  if (!found) return { all, words: all };
  const first = Number(found[1]);
  const last = found[3] ? first + 9 : Number(found[2] ?? first);
  return {
    all,
    words: foldWords(text.replace(YEARS, ' ')),
    years: { from: Math.min(first, last), to: Math.max(first, last) },
  };
}
