import { browser } from 'wxt/browser';
import type { Lexicon } from '../recognition/lexicon.ts';

const KEY = 'lexicon';

/**
 * The lexicon lies in `storage.local`, where article pages read it without
 * waking the background.
 */
export async function readLexicon(): Promise<Lexicon | undefined> {
  const { [KEY]: lexicon } = await browser.storage.local.get(KEY);
  return lexicon as Lexicon | undefined;
}

export async function writeLexicon(lexicon: Lexicon): Promise<void> {
  await browser.storage.local.set({ [KEY]: lexicon });
}
