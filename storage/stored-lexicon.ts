import { browser } from 'wxt/browser';
import type { Lexicon } from '../recognition/lexicon.ts';
import { type LexiconPackage, openLexicon } from '../recognition/lexicon-package.ts';
import { openSealedLexicon, type SealedLexicon, sealLexicon } from './sealed-lexicon.ts';

/**
 * The lexicons: names of entities for English and languages without names of
 * their own, the same for another language, and words that tell the topic.
 */
export type LexiconKind = 'names' | `names-${string}` | 'topic';

const keyOf = (kind: LexiconKind) => `lexicon:${kind}`;

/**
 * Lexicons lie in `storage.local`, where article pages read them without waking
 * the background.
 *
 * @param version it must have
 * @throws {DamagedLexicon} when it is missing, old or not as it was stored
 */
export async function readStoredLexicon(kind: LexiconKind, version: string): Promise<Lexicon> {
  const key = keyOf(kind);
  const { [key]: stored } = await browser.storage.local.get(key);
  return openSealedLexicon(stored as SealedLexicon | undefined, version);
}

/** Where a lexicon comes from when the stored one cannot be used. */
export interface LexiconSources {
  version: string;
  /** The packaged one. */
  load: () => Promise<LexiconPackage>;
  /** One made anew, should that be damaged too. */
  compile: () => Promise<LexiconPackage>;
}

/** Puts a sound lexicon into storage. Storage may refuse it; it is given all the same. */
export async function storeLexicon(
  kind: LexiconKind,
  sources: LexiconSources,
): Promise<LexiconPackage> {
  const lexicon = await findSoundLexicon(sources);
  try {
    await browser.storage.local.set({ [keyOf(kind)]: await sealLexicon(lexicon) });
  } catch (error) {
    console.warn('Cleartext could not store its lexicon; pages will ask for it.', error);
  }
  return lexicon;
}

async function findSoundLexicon({
  version,
  load,
  compile,
}: LexiconSources): Promise<LexiconPackage> {
  try {
    const packaged = await load();
    openLexicon(packaged, version);
    return packaged;
  } catch (error) {
    console.warn('The packaged lexicon cannot be used and is made anew.', error);
    return compile();
  }
}
