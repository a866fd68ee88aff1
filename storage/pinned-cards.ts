import { browser } from 'wxt/browser';
import { watchStorage } from './watch-storage.ts';

/** A card moved into the side panel. */
export interface PinnedCard {
  /** The entity's id. */
  id: string;
  /** ISO day of the article it was moved from, if known. */
  published?: string;
}

/** How many cards the panel keeps; the oldest go first. */
const MOST_CARDS = 20;

const KEY = 'pinned-cards';

/** Names a pinned card: the same entity may be kept as of several days. */
export const pinKey = ({ id, published = '' }: PinnedCard): string => `${id} ${published}`;

/** The cards with `added` on top; one that was there already moves up. */
export function pinOnTop(cards: PinnedCard[], added: PinnedCard): PinnedCard[] {
  return [added, ...unpin(cards, pinKey(added))].slice(0, MOST_CARDS);
}

/** The cards without the one of that key. */
export function unpin(cards: PinnedCard[], key: string): PinnedCard[] {
  return cards.filter((card) => pinKey(card) !== key);
}

/** What of `{ id, published }` can be a pinned card; a page's process is not to be trusted. */
export function readPin(value: unknown): PinnedCard | undefined {
  const { id, published } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || id === '') return undefined;
  const isDay = typeof published === 'string' && /^\d{4}-\d\d-\d\d$/.test(published);
  return isDay ? { id, published } : { id };
}

/** The pinned cards, the newest first. They last until the browser closes. */
export async function readPinnedCards(): Promise<PinnedCard[]> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  return Array.isArray(stored) ? stored.flatMap((one) => readPin(one) ?? []) : [];
}

/** Puts a card on top. */
export async function addPinnedCard(card: PinnedCard): Promise<void> {
  await browser.storage.session.set({ [KEY]: pinOnTop(await readPinnedCards(), card) });
}

/** Takes away the card of that key. */
export async function removePinnedCard(key: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: unpin(await readPinnedCards(), key) });
}

/** Calls `onChange` whenever a card is pinned or taken away, until `signal` aborts. */
export function watchPinnedCards(onChange: () => void, signal: AbortSignal): void {
  watchStorage((key) => key === KEY, onChange, signal);
}
