import type { EntityRecord } from '../context/entity-record.ts';
import type { Catalogue } from '../language/say.ts';
import type { LexiconPackage } from '../recognition/lexicon-package.ts';

/**
 * Every question one part of the extension asks another: what is asked with,
 * and what is answered. Messages carry ids and plain data, never markup.
 */

/** Answered by the background, asked by article pages. */
export interface BackgroundQuestions {
  getEntity: { with: { id: string }; answer: EntityRecord | undefined };
  /** Puts the card's script into the asking page; answers what it is to speak. */
  loadCard: { with: Record<string, never>; answer: Catalogue };
  /** Adds the entity to the side panel and opens it where the browser lets us. */
  moveToPanel: { with: { id: string; published?: string }; answer: { opened: boolean } };
  /** Turns the site of a host on or off. */
  switchSite: { with: { host: string; on: boolean }; answer: undefined };
  /** Only when the lexicon in storage is missing or damaged. */
  getLexicon: { with: { kind: 'names' | `names-${string}` | 'topic' }; answer: LexiconPackage };
}

/** Answered by the article page of a tab, asked by the popup. */
export interface PageQuestions {
  getPageSummary: { with: Record<string, never>; answer: PageSummary };
  /** Does what the reader asked for by a key of the browser's shortcut page. */
  obey: { with: { command: PageCommand }; answer: undefined };
  /** Scrolls to the first mention of the entity and opens its card. */
  showMention: { with: { id: string }; answer: undefined };
}

/** Commands of the manifest that a page obeys. */
export type PageCommand = 'next-mention' | 'previous-mention' | 'open-card';

/** What came of the page in a tab. */
export interface PageSummary {
  found: 'no-article' | 'off-topic' | 'mentions' | 'off';
  /** How often each entity is mentioned, the most mentioned first. */
  mentioned: { id: string; count: number }[];
  /** ISO day of the article, if known. */
  published?: string;
}
