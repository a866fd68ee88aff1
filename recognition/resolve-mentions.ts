import { type FoundName, findNames, type NameIndex } from './find-names.ts';
import type { LexiconName } from './lexicon.ts';
import { normalize } from './normalize.ts';
import { paragraphAround } from './paragraph.ts';

/** A place in an article where an entity is named; UTF-16 offsets into the article's text. */
export interface Mention {
  start: number;
  end: number;
  entity: string;
}

/** Why a name was not taken for its entity. */
export interface DroppedName extends Mention {
  reason: string;
}

export interface Resolution {
  mentions: Mention[];
  dropped: DroppedName[];
}

/**
 * Decides which names in `text` are mentions: conditions hold, the longest of
 * overlapping names wins, the earliest first.
 *
 * @param options.strong whether the article is strongly on topic, which names
 *   marked `on-topic` need
 */
export function resolveMentions(
  text: string,
  index: NameIndex,
  options: { strong: boolean },
): Resolution {
  const normalized = normalize(text);
  const reading: Reading = {
    text: normalized.text,
    strong: options.strong,
    bearers: bearersOfShortNames(index.lexicon.names),
    introduced: new Map(),
    named: new Set(),
    paragraph: { start: 0, end: -1, text: '' },
  };
  const resolution: Resolution = { mentions: [], dropped: [] };
  let free = 0;
  for (const found of findNames(normalized.text, index)) {
    if (found.start < free) continue;
    const mention = {
      start: normalized.toOriginal(found.start),
      end: normalized.toOriginal(found.end),
      entity: found.name.entity,
    };
    const reason = objection(found, reading);
    if (reason) {
      resolution.dropped.push({ ...mention, reason });
      continue;
    }
    resolution.mentions.push(mention);
    free = found.end;
    introduce(found, reading);
  }
  return resolution;
}

interface Reading {
  text: string;
  strong: boolean;
  /** The short names that each entity bears after its full name. */
  bearers: Map<string, string[]>;
  /** Whom a short name means at this point of the article. */
  introduced: Map<string, string>;
  /** Entities the article has called by a name that needs no condition. */
  named: Set<string>;
  paragraph: { start: number; end: number; text: string };
}

function bearersOfShortNames(names: LexiconName[]): Map<string, string[]> {
  const bearers = new Map<string, string[]>();
  for (const { text, entity, when } of names) {
    if (when !== 'after-full-name') continue;
    bearers.set(entity, [...(bearers.get(entity) ?? []), text]);
  }
  return bearers;
}

function introduce({ name }: FoundName, reading: Reading): void {
  if (name.when || name.near) return;
  reading.named.add(name.entity);
  for (const short of reading.bearers.get(name.entity) ?? []) {
    reading.introduced.set(short, name.entity);
  }
}

/** What speaks against taking the name for its entity, or nothing. */
function objection(found: FoundName, reading: Reading): string | undefined {
  const { name } = found;
  if (name.when === 'on-topic' && !reading.strong && !reading.named.has(name.entity)) {
    return 'the article is not strongly on topic';
  }
  if (name.when === 'after-full-name') {
    const other = otherFirstName(found, reading.text);
    if (other) {
      reading.introduced.delete(name.text);
      return `reads as another person, ${other} ${name.text}`;
    }
    if (reading.introduced.get(name.text) !== name.entity)
      return 'the full name was not given before';
  }
  if (!name.near && !name.notNear) return undefined;
  const paragraph = paragraphOf(found, reading);
  const named = reading.named.has(name.entity);
  if (name.near && !named && !name.near.some((word) => containsWord(paragraph, word))) {
    return `none of ${name.near.join(', ')} is near`;
  }
  const unwanted = name.notNear?.find((word) => containsWord(paragraph, word));
  return unwanted ? `${unwanted} is near` : undefined;
}

/** Capitalised words that stand before a surname without being a first name. */
const NO_FIRST_NAMES = new Set(
  `Mr Mrs Ms Miss Dr Sir Dame Lord Lady Baroness Professor Prof Judge Justice President Premier
  Chancellor Secretary Minister Senator Sen Rep Congressman Congresswoman Director General Attorney
  Commissioner Chief Chairman Chairwoman Chair Representative Governor Gov MP MEP Officer CEO Sheriff
  Detective Agent Colonel Admiral Herr Frau Monsieur Madame
  And But For The As In If When While Since After Before Although Even Did Does Is Was Has Had That
  Though Because To By With From On At Of Yesterday Today Later Meanwhile However Earlier Still Then
  Now So Yet Also Instead Once Under What Why How Who Would Could Should Can Will Both Only Like
  Unlike Monday Tuesday Wednesday Thursday Friday Saturday Sunday`.split(/\s+/),
);

/**
 * The first name of somebody else, where a surname is written after one:
 * "Sanjay Patel" in an article that introduced Priti Patel.
 */
function otherFirstName({ start }: FoundName, text: string): string | undefined {
  const before = /(^|[^\p{L}\p{N}.'-])(\p{Lu}[\p{L}'-]+) $/u.exec(
    text.slice(Math.max(0, start - 30), start),
  );
  const word = before?.[2];
  if (!word || word === word.toUpperCase() || NO_FIRST_NAMES.has(word)) return undefined;
  return word;
}

/** The lower-case paragraph around the name; names come in order, so the last one is kept. */
function paragraphOf(found: FoundName, reading: Reading): string {
  const { paragraph, text } = reading;
  if (found.start < paragraph.start || found.end > paragraph.end) {
    const bounds = paragraphAround(text, found);
    const lower = text.slice(bounds.start, bounds.end).toLowerCase();
    reading.paragraph = { ...bounds, text: lower };
  }
  return reading.paragraph.text;
}

const patterns = new Map<string, RegExp>();

/** Whether lower-case `paragraph` has `word` as a whole word; `encrypt*` stands for any ending. */
function containsWord(paragraph: string, word: string): boolean {
  let pattern = patterns.get(word);
  if (!pattern) {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\*$/, '[\\p{L}\\p{N}]*');
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u');
    patterns.set(word, pattern);
  }
  return pattern.test(paragraph);
}
