import { type ArticleMemory, createMemory } from './article-memory.ts';
import { endAlike, meaningOfAcronym } from './defined-acronym.ts';
import { type FoundName, findNames } from './find-names.ts';
import { isInAddress } from './in-address.ts';
import { knownPeople } from './known-people.ts';
import { phraseOf, plainText } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import { createNearbyWords } from './nearby-words.ts';
import { otherFirstName } from './other-first-name.ts';
import { otherName } from './other-name.ts';

/** A place in an article where an entity is named; UTF-16 offsets into the article's text. */
export interface Mention {
  start: number;
  end: number;
  entity: string;
  /** Whom the name could mean as well, where the article does not decide. */
  others?: string[];
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
 * Decides which names in `text` are mentions: conditions hold, the earliest of
 * overlapping names wins, the longest of those that start at the same place.
 *
 * Pauses wherever the caller may want to see to something else; what is found
 * does not depend on it.
 */
export function resolveMentions(
  text: string,
  lexicon: Lexicon,
  options: ReadingOptions,
): Generator<void, Resolution> {
  return createMentionReader(lexicon, options)(text);
}

/** Reads a text that goes on from those read before; offsets are into this one. */
export type MentionReader = (text: string) => Generator<void, Resolution>;

/**
 * Reads an article that arrives in parts, as live blogs do: whom the parts
 * before have introduced is known in the next.
 */
export function createMentionReader(lexicon: Lexicon, options: ReadingOptions): MentionReader {
  const memory = createMemory();
  return function* read(text) {
    const { meet, settle, resolution } = createReading(text, lexicon, options, memory);
    for (let from = 0; from < text.length; from += SLICE) {
      for (const found of findNames(text, lexicon, { from, to: from + SLICE })) meet(found);
      yield;
    }
    settle();
    return resolution;
  };
}

/** Reads names in order; what has been read decides about the next. */
function createReading(
  text: string,
  lexicon: Lexicon,
  { strong }: ReadingOptions,
  { introduced, named, trusted, explainedOtherwise }: ArticleMemory,
) {
  const resolution: Resolution = { mentions: [], dropped: [] };
  const isNear = createNearbyWords(text);
  const people = knownPeople(lexicon);
  /** The mention read last, and the name it was read as; settled where no other name can be meant. */
  let last: { mention: Mention; name: number; settled: boolean } | undefined;

  const meet = (found: FoundName): void => {
    const { start, end, name } = found;
    const rival = last?.mention.start === start && last.mention.end === end ? last : undefined;
    if (last && start < last.mention.end && !rival) return;
    if (!rival) settle();
    const entity = lexicon.entityOf(name);
    const mention: Mention = { start, end, entity: lexicon.idOf(entity) };
    if (rival && lexicon.entityOf(rival.name) === entity) return;
    const reason = objection(found, entity);
    if (reason) {
      resolution.dropped.push({ ...mention, reason });
      return;
    }
    if (rival && !outdoes(name, rival.name)) {
      if (!outdoes(rival.name, name)) addOther(rival.mention, mention.entity);
      return;
    }
    if (rival) resolution.mentions.pop();
    resolution.mentions.push(mention);
    last = { mention, name, settled: false };
  };

  /** Remembers what the last mention says about the names to come. */
  const settle = (): void => {
    if (!last || last.settled) return;
    last.settled = true;
    const { when, near } = lexicon.conditionOf(last.name);
    const entity = lexicon.entityOf(last.name);
    if (near) trusted.add(last.name);
    if (!when && !near) named.add(entity);
    if (when === 'after-full-name') return;
    for (const short of shortNamesOf(entity)) introduced.set(short, entity);
  };

  /**
   * Whether the article speaks for one of two entities of the same name: words
   * near it do so more than none, and one that was called by its full name more
   * than one that was not.
   */
  const outdoes = (name: number, rival: number): boolean => {
    const [near, rivalNear] = [name, rival].map((one) => lexicon.conditionOf(one).near);
    if (!near !== !rivalNear) return near !== undefined;
    return named.has(lexicon.entityOf(name)) && !named.has(lexicon.entityOf(rival));
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
    if (isInAddress(text, found)) return 'stands in an address';
    const { when, near, notNear } = lexicon.conditionOf(found.name);
    const name = lexicon.nameAt(found.name);
    if (when === 'on-topic' && !strong && !named.has(entity)) {
      return 'the article is not strongly on topic';
    }
    if (when === 'after-full-name') {
      const longer = otherName(text, found, people);
      if (longer) return `is part of another name, ${longer}`;
      const other = otherFirstName(text, found, people, (word) => isCalled(entity, word));
      if (other) {
        if (!other.doubtful) introduced.delete(name);
        return `reads as another person, ${other.word} ${name}`;
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

  const isCalled = (entity: number, firstName: string): boolean =>
    lexicon
      .namesOf(entity)
      .some((name) => lexicon.nameAt(name).startsWith(`${plainText(firstName)} `));

  const isExplainedOtherwise = (found: FoundName, entity: number): boolean => {
    const acronym = lexicon.nameAt(found.name);
    const meaning = meaningOfAcronym(text, found);
    if (meaning) {
      const names = lexicon.namesOf(entity).map(lexicon.nameAt);
      if (names.some((name) => endAlike(meaning, phraseOf(name))))
        explainedOtherwise.delete(acronym);
      else explainedOtherwise.add(acronym);
    }
    return explainedOtherwise.has(acronym);
  };

  return { meet, settle, resolution };
}

function addOther(mention: Mention, entity: string): void {
  mention.others ??= [];
  if (!mention.others.includes(entity)) mention.others.push(entity);
}
