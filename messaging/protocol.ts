import type { EntityRecord } from '../context/entity-record.ts';
import type { Kind } from '../data/schema/entity.ts';
import type { Catalogue } from '../language/say.ts';
import type { LexiconPackage } from '../recognition/lexicon-package.ts';

/**
 * Every question one part of the extension asks another: what is asked with,
 * and what is answered. Messages carry ids and plain data, never markup.
 */

/** Answered by the background, asked by article pages. */
export interface BackgroundQuestions {
  getEntity: { with: { id: string }; answer: EntityRecord | undefined };
  /** Ids of the entities of these kinds; only for readers who hide some. */
  getEntitiesOfKinds: { with: { kinds: Kind[] }; answer: string[] };
  /** Puts the card's script into the asking page; answers what it is to speak. */
  loadCard: { with: Record<string, never>; answer: Catalogue };
  /** Adds the entity to the side panel and opens it where the browser lets us. */
  moveToPanel: { with: { id: string; published?: string }; answer: { opened: boolean } };
  /** Turns the site of a host on or off; a page can turn none but its own. */
  switchSite: { with: { host: string; on: boolean }; answer: undefined };
  /** Shows on the toolbar icon of the tab what came of its page. */
  showOnIcon: { with: PageReport; answer: undefined };
  /** Whether the browser lets Cleartext read the asking page, which it tells no page itself. */
  mayRead: { with: Record<string, never>; answer: boolean };
  /** Only when the lexicon in storage is missing or damaged. */
  getLexicon: { with: { kind: 'names' | `names-${string}` | 'topic' }; answer: LexiconPackage };
}

/** Answered by the article page of a tab, asked by the popup, the side panel and the background. */
export interface PageQuestions {
  getPageSummary: { with: Record<string, never>; answer: PageSummary };
  /** Does what the reader asked for by a key of the browser's shortcut page. */
  obey: { with: { command: PageCommand }; answer: undefined };
  /** Sets rules aside for the page as it is now, or none again; answers what came of it. */
  readAnyway: { with: PageException; answer: PageSummary };
  /** The browser's permissions have changed: the page is to ask whether it may be read still. */
  checkAccess: { with: Record<string, never>; answer: undefined };
  /** Opens an entity's card beside the words the reader has selected, where that can be. */
  showBesideSelection: { with: { id: string }; answer: { shown: boolean } };
  /** Scrolls to the first mention of the entity and opens its card. */
  showMention: { with: { id: string }; answer: undefined };
}

/** Commands of the manifest that a page obeys. */
export type PageCommand = 'next-mention' | 'previous-mention' | 'open-card';

/** What the reader has set aside for a page until it is left. */
export interface PageException {
  /** Read it although its site is off, or was never allowed. */
  site: boolean;
  /** Read it whatever it is about, and where no article stands out. */
  topic: boolean;
}

/** What came of the page in a tab. */
export interface PageSummary {
  /** `off` and `no-access` where it is not read: by a rule, by the browser's permissions. */
  found: 'no-article' | 'off-topic' | 'mentions' | 'off' | 'no-access';
  /** How often each entity is mentioned, the most mentioned first. */
  mentioned: { id: string; count: number }[];
  /** ISO day of the article, if known. */
  published?: string;
  /** What the reader has set aside for it. */
  exception?: PageException;
}

/** What came of a page, as far as its tab's icon shows it. */
export interface PageReport extends Pick<PageSummary, 'found'> {
  /** How many different entities it names. */
  entries: number;
}
