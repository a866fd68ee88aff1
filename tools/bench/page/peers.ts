import { AhoCorasick } from '@monyone/aho-corasick/fast';
import FlashText from 'flashtext.js';
import { compileLexicon } from '../../../recognition/compile-lexicon.ts';
import { findNames } from '../../../recognition/find-names.ts';
import type { Lexicon } from '../../../recognition/lexicon.ts';
import { openLexicon } from '../../../recognition/lexicon-package.ts';

/** Finds names in a text: start and end of each in turn, longest first, without overlaps. */
export type Find = (text: string) => number[];

/** A way to find names, from the names to the finder. */
export interface Finder {
  name: string;
  prepare: (names: string[]) => Find;
  /** Its output carries no places, so only their number can be compared. */
  countsOnly?: boolean;
}

export const OURS: Finder = {
  name: 'Cleartext',
  prepare: (names) => {
    const lexicon = lexiconOf(names);
    return (text) => longest(text, lexicon);
  },
};

export const lexiconOf = (names: string[]): Lexicon => openLexicon(packageOf(names));

export const packageOf = (names: string[]) =>
  compileLexicon(
    names.map((text, i) => ({ id: `e${i}`, names: [{ text }] })),
    'bench',
  );

/** The job all finders do: of overlapping names the first, of those the longest. */
export function longest(text: string, lexicon: Lexicon): number[] {
  const spans: number[] = [];
  let free = 0;
  for (const { start, end } of findNames(text, lexicon)) {
    if (start < free) continue;
    spans.push(start, end);
    free = end;
  }
  return spans;
}

const quote = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

const alternation = (names: string[]) =>
  names
    .toSorted((a, b) => b.length - a.length)
    .map(quote)
    .join('|');

function findWith(pattern: RegExp): Find {
  return (text) => {
    const spans: number[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      spans.push(match.index, match.index + match[0].length);
    }
    return spans;
  };
}

/** The word-bounded alternation anybody would write. */
export const plainPattern = (names: string[]) => new RegExp(`\\b(?:${alternation(names)})\\b`, 'g');

export const PEERS: Finder[] = [
  { name: 'RegExp, plain', prepare: (names) => findWith(plainPattern(names)) },
  {
    name: 'RegExp, Unicode-correct',
    prepare: (names) =>
      findWith(
        new RegExp(
          `(?<![\\p{L}\\p{N}_])(?:${alternation(names).replaceAll('\\-', '-')})(?![\\p{L}\\p{N}_])`,
          'gu',
        ),
      ),
  },
  {
    name: 'flashtext.js',
    countsOnly: true,
    prepare: (names) => {
      const processor = new FlashText(true);
      processor.addKeywordsFromArray(names);
      return (text) => processor.extractKeywords(text).flatMap(() => [0, 0]);
    },
  },
  {
    name: '@monyone/aho-corasick/fast',
    prepare: (names) => {
      const automaton = new AhoCorasick(names);
      return (text) => wholeWords(text, automaton.matchInText(text));
    },
  },
];

/** What an automaton's matches need to become the same job. */
function wholeWords(text: string, matches: { begin: number; end: number }[]): number[] {
  const spans: number[] = [];
  let free = 0;
  const whole = matches
    .filter(({ begin, end }) => !isWord(text, begin - 1) && !isWord(text, end))
    .sort((a, b) => a.begin - b.begin || b.end - a.end);
  for (const { begin, end } of whole) {
    if (begin < free) continue;
    spans.push(begin, end);
    free = end;
  }
  return spans;
}

const isWord = (text: string, at: number) => /[\p{L}\p{N}_]/u.test(text.charAt(at));

const FLOOR_SOURCE = `
  let sum = 0;
  for (let at = 0, end = text.length; at < end; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;`;

/**
 * Reading every unit once: nothing that reads the text can be faster. V8 now and
 * then compiles it badly, so several clones are measured and the best counts.
 */
export const floorClones = (): ((text: string) => number)[] =>
  Array.from({ length: 5 }, (_, i) => new Function('text', `/* ${i} */${FLOOR_SOURCE}`) as never);

/** Finding words and hashing them, with nothing to look up. */
export function scanWords(text: string): number {
  let sum = 0;
  let at = 0;
  while (at < text.length) {
    let unit = text.charCodeAt(at++);
    if (!isLetter(unit)) continue;
    let hash = 0;
    while (isLetter(unit)) {
      hash = (Math.imul(hash, 0x01000193) + unit) | 0;
      if (at >= text.length) break;
      unit = text.charCodeAt(at++);
    }
    sum = (sum + hash) | 0;
  }
  return sum;
}

const LETTERS = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x3000; unit++) {
  LETTERS[unit] = /[\p{L}\p{N}_]/u.test(String.fromCharCode(unit)) ? 1 : 0;
}
const isLetter = (unit: number) => LETTERS[unit] === 1;
