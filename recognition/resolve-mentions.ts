import { meaningOfAcronym } from './defined-acronym.ts';
import { type FoundName, findNames } from './find-names.ts';
import type { Lexicon } from './lexicon.ts';
import { createNearbyWords } from './nearby-words.ts';
import { otherFirstName } from './other-first-name.ts';

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

export interface ReadingOptions {
  /** Whether the article is strongly on topic, which names marked `on-topic` need. */
  strong: boolean;
}

/** Units of text between two places where reading may pause: half a millisecond at its slowest. */
const SLICE = 1024;

/**
 * Decides which names in `text` are mentions: conditions hold, the longest of
 * overlapping names wins, the earliest first.
 *
 * Pauses wherever the caller may want to see to something else; what is found
 * does not depend on it.
 */
export function* resolveMentions(
  text: string,
  lexicon: Lexicon,
  options: ReadingOptions,
): Generator<void, Resolution> {
  const { meet, resolution } = createReading(text, lexicon, options);
  for (let from = 0; from < text.length; from += SLICE) {
    for (const found of findNames(text, lexicon, { from, to: from + SLICE })) meet(found);
    yield;
  }
  return resolution;
}

/** Reads names in order; what has been read decides about the next. */
function createReading(text: string, lexicon: Lexicon, { strong }: ReadingOptions) {
  const resolution: Resolution = { mentions: [], dropped: [] };
  const isNear = createNearbyWords(text);
  /** Where the last mention ends. */
  let free = 0;
  /** Whom a short name means at this point of the article. */
  const introduced = new Map<string, number>();
  /** Entities the article has called by a name that needs no condition. */
  const named = new Set<number>();
  /** Names that stood near their words once: the article goes on to mean the same. */
  const trusted = new Set<number>();
  /** Acronyms the article uses for something else. */
  const taken = new Set<string>();

  const meet = (found: FoundName): void => {
    if (found.start < free) return;
    const { start, end, name } = found;
    const entity = lexicon.entityOf(name);
    const mention = { start, end, entity: lexicon.idOf(entity) };
    const reason = objection(found, entity);
    if (reason) {
      resolution.dropped.push({ ...mention, reason });
      return;
    }
    resolution.mentions.push(mention);
    free = end;
    const { when, near } = lexicon.conditionOf(found.name);
    if (near) trusted.add(name);
    if (when) return;
    if (!near) named.add(entity);
    for (const short of shortNamesOf(entity)) introduced.set(short, entity);
  };

  /** The names that an entity bears after its full name. */
  const shortNames = new Map<number, string[]>();
  const shortNamesOf = (entity: number): string[] => {
    let names = shortNames.get(entity);
    if (!names) {
      names = lexicon
        .namesOf(entity)
        .filter((name) => lexicon.conditionOf(name).when === 'after-full-name')
        .map(lexicon.nameAt);
      shortNames.set(entity, names);
    }
    return names;
  };

  /** What speaks against taking the name for its entity, or nothing. */
  const objection = (found: FoundName, entity: number): string | undefined => {
    const { when, near, notNear } = lexicon.conditionOf(found.name);
    const name = lexicon.nameAt(found.name);
    if (when === 'on-topic' && !strong && !named.has(entity)) {
      return 'the article is not strongly on topic';
    }
    if (when === 'after-full-name') {
      const other = otherFirstName(text, found);
      if (other) {
        introduced.delete(name);
        return `reads as another person, ${other} ${name}`;
      }
      if (introduced.get(name) !== entity) return 'the full name was not given before';
    }
    if (near && isExplainedOtherwise(found, entity)) {
      return `the article explains ${name} as something else`;
    }
    if (near && !named.has(entity) && !trusted.has(found.name)) {
      if (!near.some((word) => isNear(word, found))) return `none of ${near.join(', ')} is near`;
    }
    const unwanted = notNear?.find((word) => isNear(word, found));
    return unwanted && `${unwanted} is near`;
  };

  const isExplainedOtherwise = (found: FoundName, entity: number): boolean => {
    const acronym = lexicon.nameAt(found.name);
    const meaning = meaningOfAcronym(text, found);
    if (meaning !== undefined) {
      const lower = meaning.toLowerCase();
      const own = lexicon
        .namesOf(entity)
        .some((name) => lower.endsWith(lexicon.nameAt(name).toLowerCase()));
      if (own) taken.delete(acronym);
      else taken.add(acronym);
    }
    return taken.has(acronym);
  };

  return { meet, resolution };
}
