import type { EntityRecord } from '../context/entity-record.ts';
import type { LexiconPackage } from '../recognition/lexicon-package.ts';

/**
 * Every question one part of the extension asks another: what is asked with,
 * and what is answered. Messages carry ids and plain data, never markup.
 */

/** Answered by the background, asked by article pages. */
export interface BackgroundQuestions {
  getEntity: { with: { id: string }; answer: EntityRecord | undefined };
  /** Puts the card's script into the asking page. */
  loadCard: { with: Record<string, never>; answer: undefined };
  /** Only when the lexicon in storage is missing or damaged. */
  getLexicon: { with: { kind: 'names' | `names-${string}` | 'topic' }; answer: LexiconPackage };
}

/** Answered by the article page of a tab, asked by the popup. */
export interface PageQuestions {
  getPageSummary: { with: Record<string, never>; answer: PageSummary };
}

/** What came of the page in a tab. */
export interface PageSummary {
  found: 'no-article' | 'off-topic' | 'mentions' | 'off';
  /** How often each entity is mentioned, the most mentioned first. */
  mentioned: { id: string; count: number }[];
  /** ISO day of the article, if known. */
  published?: string;
}
