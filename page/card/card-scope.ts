import type { CreateCards } from './cards.tsx';

/** Where the card's script leaves the cards for the article script; no page sees this scope. */
export type CardScope = typeof globalThis & { cleartextCards?: CreateCards };
