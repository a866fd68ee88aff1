import type { Kind } from '../data/schema/entity.ts';
import type { PartialDate } from './partial-date.ts';

/** A text in parts, those marked that were asked for. */
export type MarkedText = { text: string; marked: boolean }[];

/** First and last year, both included. */
export interface Years {
  from: number;
  to: number;
}

/** An entity that was found. */
export interface EntityHit {
  id: string;
  kind: Kind;
  name: MarkedText;
  /** The name that was asked for, where it is another. */
  otherName: MarkedText | undefined;
  /** A sentence of its background; empty before the texts are there. */
  line: MarkedText;
  /** How many events it has in the years asked for. */
  eventsInYears: number | undefined;
}

/** An event that was found. */
export interface EventHit {
  id: string;
  date: PartialDate;
  text: MarkedText;
  /** The one of its entities that was asked for, else its subject. */
  entity: { id: string; name: string };
}

/**
 * What was found of one kind, the best first; `text` is what only its background
 * tells of the words.
 */
export type HitGroup = {
  /** How many there are, those that are not described included. */
  total: number;
} & ({ of: Kind | 'text'; hits: EntityHit[] } | { of: 'event'; hits: EventHit[] });

/** How many hits of one kind are described where a reader wants to see all. */
export const MOST_HITS = 60;

/** What a query found. */
export interface Hits {
  /** The best first. */
  groups: HitGroup[];
  total: number;
  /** The years asked for. */
  years: Years | undefined;
  /** The words asked for, without the years, as they are compared. */
  words: string[];
  /** Whether backgrounds and events were searched too. */
  complete: boolean;
}
