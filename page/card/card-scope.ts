import type { Catalogue } from '../../language/say.ts';
import type { Cards } from './cards.tsx';

/** Where the card's script leaves the cards for the article script; no page sees this scope. */
export type CardScope = typeof globalThis & {
  /** Creates the cards of a page; they speak what they are given and are gone when `signal` aborts. */
  cleartextCards?: (document: Document, catalogue: Catalogue, signal: AbortSignal) => Cards;
};
