import type { CreateHoverCard } from './hover-card.tsx';

/** Where the card's script leaves the card for the article script; no page sees this scope. */
export type CardScope = typeof globalThis & { cleartextCard?: CreateHoverCard };
